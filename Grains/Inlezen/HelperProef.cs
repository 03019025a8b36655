using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Inlezen;

/// <summary>A row of the file about one overblijfkracht; null is what the file doesn't say: that stays as it was.</summary>
internal sealed record HelperRij(
    int Rij, string Naam, string? Telefoon, string? Email, bool? Gediplomeerd, DateOnly? GediplomeerdOp, DateOnly? Vog, DateOnly? Bhv, DateOnly? Ehbo,
    bool? VasteInval, Weekdagen? Dagen, DateOnly? Vanaf, DateOnly? TotEnMet, string? Opmerking, Dienstvorm? Vorm, string? Bureau, DateOnly? TsoOp, DateOnly? TsoTotEnMet)
{
    public OverblijfkrachtGegevens Over(OverblijfkrachtGegevens? was, DateOnly vandaag) => new(
        Naam, Telefoon ?? was?.Telefoon ?? "", Email ?? was?.Email, Gediplomeerd ?? (GediplomeerdOp is not null || was is { Gediplomeerd: true }),
        GediplomeerdOp ?? was?.GediplomeerdOp, Vog ?? was?.VogOp, Bhv ?? was?.BhvTotEnMet, Ehbo ?? was?.EhboTotEnMet, VasteInval ?? was?.VasteInval ?? false,
        Dagen ?? was?.Dagen ?? Weekdagen.Geen, Vanaf ?? was?.Vanaf ?? vandaag, TotEnMet ?? was?.TotEnMet, Opmerking ?? was?.Opmerking,
        Vorm ?? (Bureau is not null ? Dienstvorm.Ingehuurd : was?.Vorm ?? Dienstvorm.Vrijwilliger), Bureau ?? was?.Bureau, TsoOp ?? was?.TsoOp, TsoTotEnMet ?? was?.TsoTotEnMet);
}

/// <summary>The dry run of a table of overblijfkrachten (SCH-3, TSO-4).</summary>
/// <param name="personen">Who has an account here, so that a helper who is also a teacher stays one person.</param>
/// <param name="zelf">Account of who reads the file in: not their own card.</param>
internal sealed class HelperProef(
    Kolomwijzer kolommen, OverblijfkrachtenView helpers, PersonenView personen, Func<string> nieuwId, string zelf, DateOnly vandaag)
{
    private readonly List<Tabelbevinding> _bevindingen = [];
    private readonly Dictionary<string, int> _namen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _adressen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Known helpers of whom the file says a remark: the register has none, their own cards do.</summary>
    public ImmutableArray<string> MetOpmerking(IEnumerable<Tabelrij> rijen) => !kolommen.Heeft(HelperVelden.Opmerking) ? [] :
    [
        .. rijen.Select(rij => HelperRijRules.Lees(new Rijlezer(rij, kolommen, []), vandaag)).Where(h => h.Opmerking is not null)
            .Select(h => Bekend(h)?.Id).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <param name="opmerkingen">Of the helpers that <see cref="MetOpmerking"/> named.</param>
    public Proefronde Vergelijk(IEnumerable<Tabelrij> rijen, IReadOnlyDictionary<string, string?> opmerkingen)
    {
        var uitslagen = ImmutableArray.CreateBuilder<Rijuitslag>();
        var stappen = ImmutableArray.CreateBuilder<Tabelstap>();
        foreach (var rij in rijen)
        {
            var lezer = new Rijlezer(rij, kolommen, _bevindingen);
            var helper = HelperRijRules.Lees(lezer, vandaag);
            var bekend = Bekend(helper) is { } b ? b with { Gegevens = b.Gegevens with { Opmerking = opmerkingen.GetValueOrDefault(b.Id) } } : null;
            KeurHerhaling(helper, lezer);
            KeurPersoon(helper, bekend, lezer);
            var wordt = helper.Over(bekend?.Gegevens, vandaag);
            if (!lezer.HeeftFout && OverblijfkrachtRules.Keur(OverblijfkrachtRules.Schoon(wordt), vandaag) is { } nee)
            {
                lezer.Meld(null, Tabelcode.NietOvergenomen, nee.Zin);
            }

            ImmutableArray<Veldwijziging> wijzigingen = bekend is null || lezer.HeeftFout ? [] : Verschil(bekend.Gegevens, OverblijfkrachtRules.Schoon(wordt));
            if (bekend is null || !wijzigingen.IsEmpty)
            {
                KeurAccount(helper, bekend, lezer);
            }

            if (lezer.HeeftFout)
            {
                uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.Fout, helper.Naam, "", []));
                continue;
            }

            KeurPapieren(wordt, lezer);
            var oordeel = bekend is null ? Rijoordeel.Nieuw : wijzigingen.IsEmpty ? Rijoordeel.Gelijk : Rijoordeel.Gewijzigd;
            uitslagen.Add(new Rijuitslag(rij.Nr, oordeel, helper.Naam, "", wijzigingen));
            if (oordeel != Rijoordeel.Gelijk)
            {
                stappen.Add(new Tabelstap(bekend?.Id ?? Persoon(helper.Email)?.AccountId ?? nieuwId(), [rij.Nr]));
            }
        }

        return new Proefronde(uitslagen.ToImmutable(), [.. _bevindingen.OrderBy(b => b.Rij).ThenByDescending(b => b.Ernst)], stappen.ToImmutable());
    }

    /// <summary>The helper that this row is about: same address, else same name.</summary>
    private OverblijfkrachtRij? Bekend(HelperRij rij) =>
        (rij.Email is { } mail ? helpers.Rijen.FirstOrDefault(h => string.Equals(h.Gegevens.Email, mail, StringComparison.OrdinalIgnoreCase)) : null)
        ?? (rij.Naam.Length > 0 ? helpers.Rijen.FirstOrDefault(h => IsNaam(h.Gegevens.Naam, rij.Naam)) : null);

    private PersoonRij? Persoon(string? mail) =>
        mail is null ? null : personen.Rijen.FirstOrDefault(p => string.Equals(p.Email, mail, StringComparison.OrdinalIgnoreCase));

    private void KeurHerhaling(HelperRij rij, Rijlezer lezer)
    {
        if (rij.Naam.Length > 0 && !_namen.TryAdd(Namen.Zoekvorm(rij.Naam), rij.Rij))
        {
            lezer.Meld(HelperVelden.Naam, Tabelcode.HelperDubbel, $"Deze naam staat ook in rij {_namen[Namen.Zoekvorm(rij.Naam)]}. Laat één regel staan, of maak de namen verschillend.");
        }
        else if (rij.Email is { } mail && !_adressen.TryAdd(mail, rij.Rij))
        {
            lezer.Meld(HelperVelden.Email, Tabelcode.MailDubbel, $"Dit mailadres staat ook in rij {_adressen[mail]}. Ieder heeft een eigen adres nodig; laat het anders leeg.");
        }
    }

    private void KeurPersoon(HelperRij rij, OverblijfkrachtRij? bekend, Rijlezer lezer)
    {
        var naamBijAdres = bekend is not null && string.Equals(bekend.Gegevens.Email, rij.Email, StringComparison.OrdinalIgnoreCase)
            ? bekend.Gegevens.Naam : Persoon(rij.Email)?.Naam;
        if (naamBijAdres is not null && rij.Naam.Length > 0 && !IsNaam(naamBijAdres, rij.Naam))
        {
            lezer.Meld(HelperVelden.Email, Tabelcode.MailVanAnder, $"Dit mailadres is hier van {Rijlezer.Citaat(naamBijAdres)}. Kijk de naam of het adres na.");
        }
        else if (bekend?.Gegevens.Email is { } adres && rij.Email is not null && !string.Equals(adres, rij.Email, StringComparison.OrdinalIgnoreCase))
        {
            lezer.Meld(HelperVelden.Email, Tabelcode.HelperAnderAdres, $"{Rijlezer.Citaat(bekend.Gegevens.Naam)} staat hier al met een ander mailadres. Is het dezelfde, wijzig dan eerst het adres op die kaart. Is het een ander, voeg die dan met de hand toe of maak de namen verschillend.");
        }
    }

    /// <summary>What the card would refuse, said before anything is taken over.</summary>
    private void KeurAccount(HelperRij rij, OverblijfkrachtRij? bekend, Rijlezer lezer)
    {
        var persoon = bekend is null ? Persoon(rij.Email) : null;
        if ((bekend?.Id ?? persoon?.AccountId) == zelf)
        {
            lezer.Meld(null, Tabelcode.NietOvergenomen, Weigeringen.HelperZelf.Zin);
        }
        else if (persoon is not null && !persoon.Rollen.Any(r => r.Rol == Rol.Overblijfkracht))
        {
            lezer.Meld(HelperVelden.Email, Tabelcode.NietOvergenomen, Weigeringen.HelperHeeftAccount.Zin);
        }
    }

    private void KeurPapieren(OverblijfkrachtGegevens wordt, Rijlezer lezer)
    {
        foreach (var punt in Bekwaamheid.Punten(wordt, vandaag, helpers.VogJaren).Where(p => p.Dringend))
        {
            var (veld, code) = punt.Code switch
            {
                "vog-ontbreekt" => (HelperVelden.Vog, Tabelcode.VogOntbreekt),
                "vog-oud" or "vog-bij-start" => (HelperVelden.Vog, Tabelcode.VogOud),
                "bhv-verlopen" => (HelperVelden.Bhv, Tabelcode.CertificaatVerlopen),
                _ => (HelperVelden.Ehbo, Tabelcode.CertificaatVerlopen),
            };
            lezer.Meld(veld, code, punt.Zin, Tabelernst.Waarschuwing);
        }

        if (wordt is { Gediplomeerd: true, GediplomeerdOp: null })
        {
            lezer.Meld(HelperVelden.GediplomeerdOp, Tabelcode.DiplomaZonderDatum, "Deze helper is gediplomeerd, maar de datum van het diploma staat er niet bij. Vul die aan.", Tabelernst.Waarschuwing);
        }
    }

    private static bool IsNaam(string een, string ander) => Namen.Zoekvorm(een) == Namen.Zoekvorm(ander);

    private static ImmutableArray<Veldwijziging> Verschil(OverblijfkrachtGegevens was, OverblijfkrachtGegevens wordt)
    {
        static string JaNee(bool waarde) => waarde ? "ja" : "nee";
        static string Woord(Dienstvorm vorm) => vorm switch { Dienstvorm.InDienst => "in dienst", Dienstvorm.Ingehuurd => "ingehuurd", _ => "vrijwilliger" };
        static string Datum(DateOnly? datum) => datum is { } d ? d.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : "";
        var delen = new[]
        {
            new Veldwijziging("Naam", was.Naam, wordt.Naam), new("Telefoon", Telefoon.Leesbaar(was.Telefoon), Telefoon.Leesbaar(wordt.Telefoon)),
            new("E-mail", was.Email ?? "", wordt.Email ?? ""), new("Gediplomeerd", JaNee(was.Gediplomeerd), JaNee(wordt.Gediplomeerd)),
            new("Diploma op", Datum(was.GediplomeerdOp), Datum(wordt.GediplomeerdOp)), new("VOG van", Datum(was.VogOp), Datum(wordt.VogOp)),
            new("BHV tot en met", Datum(was.BhvTotEnMet), Datum(wordt.BhvTotEnMet)), new("EHBO tot en met", Datum(was.EhboTotEnMet), Datum(wordt.EhboTotEnMet)),
            new("Vaste invalkracht", JaNee(was.VasteInval), JaNee(wordt.VasteInval)), new("Dagen", was.Dagen.Leesbaar(), wordt.Dagen.Leesbaar()),
            new("Vanaf", Datum(was.Vanaf), Datum(wordt.Vanaf)), new("Tot en met", Datum(was.TotEnMet), Datum(wordt.TotEnMet)),
            new("TSO-certificaat van", Datum(was.TsoOp), Datum(wordt.TsoOp)), new("TSO tot en met", Datum(was.TsoTotEnMet), Datum(wordt.TsoTotEnMet)),
            new("Dienstvorm", Woord(was.Vorm), Woord(wordt.Vorm)), new("Bureau", was.Bureau ?? "", wordt.Bureau ?? ""),
            new("Opmerking", was.Opmerking ?? "", wordt.Opmerking ?? ""),
        };
        return [.. delen.Where(d => !string.Equals(d.Oud, d.Nieuw, StringComparison.Ordinal))];
    }
}
