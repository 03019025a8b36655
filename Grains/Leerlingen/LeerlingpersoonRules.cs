using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Persoon;

namespace OrleansSchool.Leerlingen;

/// <summary>What the card of a leerling keeps of the child itself, and of one verzorger (AVG art. 15): never of the other one.</summary>
internal static class LeerlingpersoonRules
{
    private const string AnderenWeg = "Gegevens van verzorgers en van wie bij nood gebeld wordt: elke verzorger krijgt een eigen overzicht, en van anderen geven wij niets mee.";
    private const string GeheimWeg = "Het adres: dat staat als geheim bekend en komt daarom niet op papier. De schoolleider leest het voor aan wie zich heeft laten zien.";
    private const string VerbodWeg = "Of er een contactverbod is vastgelegd: dat raakt ook het kind en een ander. De schoolleider beslist daarover zelf.";

    /// <summary>The kind of history that says that there is a contactverbod, or why it ended.</summary>
    private const string OverVerbod = "verzorgers";

    /// <summary>Kinds of history about verzorgers: this overview goes to either parent.</summary>
    private static readonly ImmutableArray<string> OverVerzorgers = [OverVerbod, "verzorger-gewist", "ouderlink"];

    public static Persoonsdeel? Deel(LeerlingState state, Persoonsleutel wie, Schoolnamen namen) => !state.Bestaat ? null : wie.Soort switch
    {
        Persoonsoort.Leerling => Kind(state, namen),
        Persoonsoort.Verzorger when state.Verzorgers.FirstOrDefault(v => v.Id == wie.VerzorgerId) is { } verzorger => Ouder(state, verzorger),
        Persoonsoort.Verzorger when state.Prullenbak.Pruls.FirstOrDefault(p => p.Inhoud.Verzorger?.Id == wie.VerzorgerId)?.Inhoud.Verzorger is { } weg => Ouder(state, weg),
        _ => null,
    };

    private static Persoonsdeel? Kind(LeerlingState state, Schoolnamen namen)
    {
        var boek = new Persoonsboek("leerling", "Kaart van de leerling");
        Persoon(boek, state, namen);
        Dagen(boek, state);
        return boek
            .Alle(state.Lunchnotities, Lunch)
            .Alle(state.Prullenbak.Pruls.Select(p => p.Inhoud.Notitie).OfType<Lunchnotitie>(), Lunch)
            .Alle(state.Blokkades, (b, p) => b.Zet("Niet overblijven", $"{Persoonsboek.Woord(p.Soort)}, {Persoonsboek.Periode(p.Van, p.TotEnMet)}"))
            .Alle(state.Uitsluitingen.SelectMany(u => u.Perioden), Uitgesloten)
            .Zet("Foto", state.Foto is { } foto ? $"met toestemming van {Datums.Cijfers(foto.GegevenOp)}, tot en met {Datums.Cijfers(foto.TotEnMet)}" : null)
            .Zet("Reglement", state.Reglement is { } r ? $"versie {r.VersieNr}, {Persoonsboek.Woord(r.Wijze)}, op {Datums.Cijfers(r.Op)}" : null, state.Reglement?.VastgelegdOp)
            .Feiten(state.Feiten.Where(f => !OverVerzorgers.Contains(f.Soort, StringComparer.Ordinal)))
            .LaatWeg(AnderenWeg)
            .Deel();
    }

    private static void Persoon(Persoonsboek boek, LeerlingState state, Schoolnamen namen)
    {
        var p = state.Persoon;
        boek.Zet("Naam", Namen.Volledig(p.Roepnaam, p.Voorvoegsel, p.Achternaam)).Dag("Geboortedatum", p.Geboortedatum).Zet("Groep", p.GroepId is { } groep ? namen.Groep(groep) : null).Zet("Jaargroep", p.Jaargroep)
            .Dag("In deze groep sinds", state.GroepSinds).Dag("Van school per", state.VanSchoolPer).Zet("Nummer in het leerlingbestand", state.Bron.Sleutel)
            .Zet("Kenmerk uit het leerlingbestand, alleen als afdruk", state.Bron.EckId).Zet("Laatste vier cijfers van het onderwijsnummer", state.Bron.BsnLaatste4)
            .Alle(state.Groepsloop, (b, v) => b.Zet("Groep", v.GroepId is { } id ? namen.Groep(id) : "in geen groep", v.Vanaf));
    }

    private static void Dagen(Persoonsboek boek, LeerlingState state) => boek
        .Alle(state.Aanmeldingen, (b, a) => b.Zet(
            "Aanmelding", $"vanaf {Datums.Cijfers(a.Vanaf)}: {Persoonsboek.Woord(a.Soort)}, {a.Weekdagen.Leesbaar()}{Achter("bewijs", a.Bewijs)}{(a.FormulierId is null ? "" : ", met een getekend formulier")}", a.VastgelegdOp))
        .Alle(state.Dagwijzigingen, (b, d) => b.Zet(
            d.Komt ? "Extra dag" : "Afwezig", $"{Datums.Cijfers(d.Datum)}{(d.Reden is { } reden ? $": {Persoonsboek.Woord(reden)}" : "")}{Achter("toelichting", d.Toelichting)}", d.VastgelegdOp));

    private static void Lunch(Persoonsboek boek, Lunchnotitie n) =>
        boek.Zet("Bij de lunch", $"{n.Merkje}: {n.Tekst} ({n.Woord()}, {(n.Van is { } van ? Persoonsboek.Periode(van, n.TotEnMet) : $"tot en met {Datums.Cijfers(n.TotEnMet)}")})", n.Op);

    private static void Uitgesloten(Persoonsboek boek, Blokkade p) =>
        boek.Zet("Niet overblijven", $"uitgesloten, {Persoonsboek.Periode(p.Van, p.TotEnMet)}{(p.Dagen == Weekdagen.Geen ? "" : $" op {p.Dagen.Leesbaar()}")}");

    private static Persoonsdeel? Ouder(LeerlingState state, Verzorger v)
    {
        var link = state.Ouderlinks.FirstOrDefault(l => l.VerzorgerId == v.Id);
        var boek = new Persoonsboek("leerling", $"Bij {state.Persoon.Roepnaam}")
            .Zet("Naam", v.Naam).Zet("Relatie", v.Relatie).Zet("Telefoon", v.Telefoon).Zet("Mail", v.Email).IsZo("Heeft gezag", v.HeeftGezag)
            .IsZo("Mag ophalen", v.MagOphalen).Zet("Taal", v.Taal).Zet("Volgorde van bellen", v.Belvolgorde > 0 ? $"{v.Belvolgorde}" : "wordt niet gebeld")
            .Zet("Deel van de rekening", v.Betaaldeel > 0 ? $"{v.Betaaldeel}%" : null)
            .Zet("Adres", v is { GeheimAdres: false, Adres: { } adres } ? $"{adres.Straat}, {adres.Postcode} {adres.Plaats}" : null)
            .IsZo("Adres is geheim", v.GeheimAdres)
            .Zet("Persoonlijke link", link is null ? null : $"geldig tot {Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(link.GeldigTot).DateTime))}; de link zelf bewaren wij niet", link?.Sinds)
            .Zet("Toestemming voor een foto", state.Foto is { } foto && foto.VerzorgerId == v.Id ? $"gegeven op {Datums.Cijfers(foto.GegevenOp)}, tot en met {Datums.Cijfers(foto.TotEnMet)}" : null)
            .Feiten(state.Feiten.Where(f => f.Soort != OverVerbod && f.Tekst.Contains(v.Naam, StringComparison.OrdinalIgnoreCase)))
            .LaatWeg(VerbodWeg);
        return (v.GeheimAdres ? boek.LaatWeg(GeheimWeg) : boek).Deel();
    }

    private static string Achter(string wat, string? tekst) => string.IsNullOrEmpty(tekst) ? "" : $", {wat}: {tekst}";
}
