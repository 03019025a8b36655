using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>The register of agreements between MR and bestuur, with how each is kept and what shows it (TSO-0b). Pure.</summary>
internal static class MrAfsprakenRules
{
    /// <summary>Room around the texts of a row, for ids and days.</summary>
    private const int Rij = 150;

    public static MrAfsprakenView View(MrAfsprakenState state, DateOnly vandaag, bool magBeheren) => new(
        [.. state.Afspraken.Reverse().OrderByDescending(a => a.GeldtOp(vandaag)).ThenByDescending(a => a.GemaaktOp)], state.Versie, magBeheren);

    public static MrAfspraak? Zoek(MrAfsprakenState state, string? id) => state.Afspraken.FirstOrDefault(a => a.Id == id);

    /// <param name="nieuwId">Of a new one.</param>
    /// <returns>The same state when nothing changed.</returns>
    public static Uitkomst<MrAfsprakenState> Bewaar(
        MrAfsprakenState was, string? id, string nieuwId, MrAfspraakInvoer invoer, Naamlijst namen, Openbaarhandeling hier)
    {
        var (oud, schoon) = (id is null ? null : Zoek(was, id), Schoon(invoer));
        var nee = (id is not null ? oud is null ? Weigeringen.Onbekend("deze afspraak") : null
            : was.Afspraken.Length >= MrAfspraakGrenzen.AfsprakenMax ? Weigeringen.TeVeel("afspraken", MrAfspraakGrenzen.AfsprakenMax) : null)
            ?? KeurTekst(schoon) ?? KeurDagen(schoon, hier.Vandaag) ?? KeurNaam("onderwerp", schoon.Onderwerp, namen) ?? KeurNaam("tekst", schoon.Tekst, namen);
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = (oud ?? new MrAfspraak(nieuwId, "", "", schoon.GemaaktOp, "", "", null, null, null, [], null, [])) with
        {
            Onderwerp = schoon.Onderwerp,
            Tekst = schoon.Tekst,
            GemaaktOp = schoon.GemaaktOp,
            Bestuur = schoon.Bestuur,
            Mr = schoon.Mr,
            GeldtTot = schoon.GeldtTot,
            BesluitId = schoon.BesluitId,
        };
        return nieuw == oud ? was : Met(was, oud, MetFeit(nieuw, oud is null ? "vastgelegd" : "gewijzigd", Wat(oud, nieuw), hier));
    }

    public static Uitkomst<MrAfsprakenState> NoteerNagekomen(MrAfsprakenState was, string id, DateOnly op, string tekst, Naamlijst namen, Openbaarhandeling hier)
    {
        if (Zoek(was, id) is not { } oud)
        {
            return Weigeringen.Onbekend("deze afspraak");
        }

        var schoon = TekstRules.Schoon(tekst);
        var nee = op > hier.Vandaag ? Weigeringen.DatumInToekomst("op")
            : op < oud.GemaaktOp ? Weigeringen.TeVerWeg("op", oud.GemaaktOp, hier.Vandaag)
            : TekstRules.KeurRegels(schoon, "tekst", "hoe de afspraak wordt nagekomen", MrAfspraakGrenzen.NagekomenMax) ?? KeurNaam("tekst", schoon, namen);
        return nee is not null ? nee : Met(
            was, oud, MetFeit(oud with { NagekomenOp = op, Nagekomen = schoon }, "nagekomen", $"Nagekeken op {Datums.Cijfers(op)}: {schoon.Replace('\n', ' ')}", hier));
    }

    public static Uitkomst<MrAfsprakenState> MetStuk(MrAfsprakenState was, string id, Bewijsstuk stuk, Naamlijst namen, Openbaarhandeling hier)
    {
        if (Zoek(was, id) is not { } oud)
        {
            return Weigeringen.Onbekend("deze afspraak");
        }

        var schoon = stuk with { Naam = TekstRules.Schoon(stuk.Naam) };
        var vroegst = hier.Vandaag.AddYears(-MrAfspraakGrenzen.JarenMax);
        var nee = oud.Stukken.Length >= MrAfspraakGrenzen.StukkenMax ? Weigeringen.TeVeel("stukken bij een afspraak", MrAfspraakGrenzen.StukkenMax)
            : TekstRules.KeurVerplicht(schoon.Naam, "naam", "wat dit stuk is", MrAfspraakGrenzen.NaamMax) ?? KeurNaam("naam", schoon.Naam, namen)
            ?? (schoon.Op > hier.Vandaag ? Weigeringen.DatumInToekomst("op") : schoon.Op < vroegst ? Weigeringen.TeVerWeg("op", vroegst, hier.Vandaag) : null);
        return nee is not null ? nee : Met(was, oud, MetFeit(oud with { Stukken = oud.Stukken.Add(schoon) }, "stuk-erbij", $"Stuk erbij: {schoon.Naam}", hier));
    }

    /// <summary>That it was there stays in the history; the file itself goes thirty days later.</summary>
    public static Uitkomst<MrAfsprakenState> ZonderStuk(MrAfsprakenState was, string id, string bestandId, string reden, SchoolSleutel school, Openbaarhandeling hier)
    {
        if (Zoek(was, id) is not { } oud || oud.Stukken.FirstOrDefault(s => s.BestandId == bestandId) is not { } stuk)
        {
            return Weigeringen.Onbekend("dit stuk");
        }

        var schoon = TekstRules.Schoon(reden);
        if (TekstRules.KeurVerplicht(schoon, "reden", "waarom dit stuk weg moet", MrAfspraakGrenzen.RedenMax) is { } nee)
        {
            return nee;
        }

        var zonder = Met(was, oud, MetFeit(oud with { Stukken = oud.Stukken.Remove(stuk) }, "stuk-weg", $"Stuk weggehaald: {schoon}", hier));
        return zonder.Waarde is { } wordt
            ? MetBak(wordt, wordt.Prullenbak.Met(bestandId, new Mrstukprul(id, oud.Onderwerp, stuk), hier.Wie, hier.Nu, hier.Vandaag), school)
            : zonder;
    }

    public static Uitkomst<MrAfsprakenState> HaalTerug(MrAfsprakenState was, string bestandId, Openbaarhandeling hier)
    {
        if (was.Prullenbak.Zoek(bestandId, hier.Vandaag)?.Inhoud is not { } prul || Zoek(was, prul.AfspraakId) is not { } oud)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        if (oud.Stukken.Length >= MrAfspraakGrenzen.StukkenMax)
        {
            return Weigeringen.TeVeel("stukken bij een afspraak", MrAfspraakGrenzen.StukkenMax);
        }

        var terug = Met(was, oud, MetFeit(oud with { Stukken = oud.Stukken.Add(prul.Stuk) }, "stuk-terug", $"Stuk teruggezet: {prul.Stuk.Naam}", hier));
        return terug.Waarde is { } wordt ? wordt with { Prullenbak = wordt.Prullenbak.Zonder(bestandId) } : terug;
    }

    /// <summary>What is past its days goes, with its file.</summary>
    public static MrAfsprakenState Opgeruimd(MrAfsprakenState was, SchoolSleutel school, DateOnly vandaag)
    {
        var bak = was.Prullenbak.Op(vandaag);
        return ReferenceEquals(bak, was.Prullenbak) ? was : MetBak(was, bak, school);
    }

    /// <summary>Files of what isn't in it any more are erased by the outbox.</summary>
    private static MrAfsprakenState MetBak(MrAfsprakenState was, Prullenbak<Mrstukprul> bak, SchoolSleutel school) => was with
    {
        Prullenbak = bak,
        Uitbak = was.Prullenbak.Pruls.Where(p => bak.Pruls.All(b => b.Id != p.Id)).Aggregate(was.Uitbak, (uit, p) => uit.Met($"bestand/{school}/{p.Id}", new MrStukpost(p.Id))),
    };

    /// <summary>Ended so long ago that they go with their files.</summary>
    public static ImmutableArray<MrAfspraak> Voorbij(MrAfsprakenState state, DateOnly vandaag) =>
        [.. state.Afspraken.Where(a => a.GeldtTot is { } tot && Bewaartermijnen.IsVoorbij("mrafspraken", Schooljaar.Van(tot).Volgend.EersteDag, vandaag))];

    private static MrAfspraakInvoer Schoon(MrAfspraakInvoer invoer) => invoer with
    {
        Onderwerp = TekstRules.Schoon(invoer.Onderwerp),
        Tekst = TekstRules.Schoon(invoer.Tekst),
        Bestuur = TekstRules.Schoon(invoer.Bestuur),
        Mr = TekstRules.Schoon(invoer.Mr),
        BesluitId = TekstRules.SchoonOfNiets(invoer.BesluitId),
    };

    private static Weigering? KeurTekst(MrAfspraakInvoer invoer) =>
        TekstRules.KeurVerplicht(invoer.Onderwerp, "onderwerp", "het onderwerp", MrAfspraakGrenzen.OnderwerpMax)
        ?? TekstRules.KeurRegels(invoer.Tekst, "tekst", "wat er is afgesproken", MrAfspraakGrenzen.TekstMax)
        ?? TekstRules.KeurVerplicht(invoer.Bestuur, "bestuur", "wie namens het bestuur sprak", MrAfspraakGrenzen.NaamMax)
        ?? TekstRules.KeurVerplicht(invoer.Mr, "mr", "wie namens de MR sprak", MrAfspraakGrenzen.NaamMax);

    private static Weigering? KeurDagen(MrAfspraakInvoer invoer, DateOnly vandaag)
    {
        var (vroegst, laatst) = (vandaag.AddYears(-MrAfspraakGrenzen.JarenMax), vandaag.AddYears(MrAfspraakGrenzen.JarenMax));
        return invoer.GemaaktOp > vandaag ? Weigeringen.DatumInToekomst("gemaakt-op")
            : invoer.GemaaktOp < vroegst ? Weigeringen.TeVerWeg("gemaakt-op", vroegst, vandaag)
            : invoer.GeldtTot < invoer.GemaaktOp ? Weigeringen.MrAfspraakTermijn
            : invoer.GeldtTot > laatst ? Weigeringen.TeVerWeg("geldt-tot", invoer.GemaaktOp, laatst)
            : null;
    }

    /// <summary>The register goes outside: it names no child.</summary>
    private static Weigering? KeurNaam(string veld, string tekst, Naamlijst namen) =>
        namen.Kind(tekst) is { IsEmpty: false } gevonden ? Weigeringen.MrAfspraakNaam(veld, string.Join(", ", gevonden)) : null;

    private static string Wat(MrAfspraak? oud, MrAfspraak nieuw)
    {
        if (oud is null)
        {
            return "Afspraak vastgelegd";
        }

        (bool IsAnders, string Naam)[] delen =
        [
            (oud.Onderwerp != nieuw.Onderwerp, "onderwerp"), (oud.Tekst != nieuw.Tekst, "tekst"), (oud.GemaaktOp != nieuw.GemaaktOp, "dag"),
            (oud.Bestuur != nieuw.Bestuur, "wie namens het bestuur sprak"), (oud.Mr != nieuw.Mr, "wie namens de MR sprak"),
            (oud.GeldtTot != nieuw.GeldtTot, nieuw.GeldtTot is { } tot ? $"geldt tot en met {Datums.Cijfers(tot)}" : "geldt zonder einde"), (oud.BesluitId != nieuw.BesluitId, "besluit"),
        ];
        return $"Gewijzigd: {string.Join(", ", delen.Where(d => d.IsAnders).Select(d => d.Naam))}";
    }

    private static MrAfspraak MetFeit(MrAfspraak afspraak, string soort, string tekst, Openbaarhandeling hier)
    {
        var feit = new Feit(hier.Nu, soort, tekst.Length > MrAfspraakGrenzen.FeitTekstMax ? tekst[..MrAfspraakGrenzen.FeitTekstMax] : tekst, hier.Wie.Naam);
        return afspraak with { Geschiedenis = [.. afspraak.Geschiedenis.Insert(0, feit).Take(MrAfspraakGrenzen.FeitenMax)] };
    }

    /// <summary>What adds no text is always taken, so that a full register can be mended; then its oldest fact goes for the new one.</summary>
    private static Uitkomst<MrAfsprakenState> Met(MrAfsprakenState was, MrAfspraak? oud, MrAfspraak nieuw)
    {
        var wordt = Vervang(was, oud, nieuw);
        if (wordt.Afspraken.Sum(Omvang) <= MrAfspraakGrenzen.OmvangMax)
        {
            return wordt;
        }

        return oud is null || Tekens(nieuw) > Tekens(oud) ? Weigeringen.MrAfsprakenVol
            : Vervang(was, oud, nieuw with { Geschiedenis = [.. nieuw.Geschiedenis.Take(Math.Max(1, oud.Geschiedenis.Length))] });
    }

    private static MrAfsprakenState Vervang(MrAfsprakenState was, MrAfspraak? oud, MrAfspraak nieuw) =>
        was with { Afspraken = oud is null ? was.Afspraken.Add(nieuw) : was.Afspraken.Replace(oud, nieuw) };

    private static int Omvang(MrAfspraak a) => Tekens(a) + a.Geschiedenis.Sum(f => Rij + f.Tekst.Length + f.DoorNaam.Length);

    private static int Tekens(MrAfspraak a) =>
        (2 * Rij) + a.Onderwerp.Length + a.Tekst.Length + a.Bestuur.Length + a.Mr.Length + (a.Nagekomen?.Length ?? 0) + a.Stukken.Sum(s => Rij + s.Naam.Length);
}
