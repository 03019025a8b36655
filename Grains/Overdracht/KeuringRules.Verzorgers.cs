using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>The verzorgers and the schoolloopbaan (OSO-X).</summary>
internal static partial class KeuringRules
{
    /// <summary>Years in primary education for which a line is expected.</summary>
    private const int LoopbaanJaren = 8;

    private static IEnumerable<Bevinding> Verzorgers(Dossiergegevens gegevens, Keuringfeiten feiten)
    {
        if (gegevens.Leerling.VerzorgersAansprakelijk && gegevens.Verzorgers.IsEmpty)
        {
            yield return Houdt("OVa.OV01", "verzorgers", Adm, "Er staat geen verzorger in het dossier. Zet er een op de kaart van het kind en haal de gegevens hier opnieuw op.");
        }
        else if (gegevens.Leerling.VerzorgersAansprakelijk && !gegevens.Verzorgers.Any(v => v.WettigVertegenwoordiger))
        {
            yield return Houdt("own-gezag", "verzorgers/0-wettig-vertegenwoordiger", Adm, "Bij geen van de verzorgers staat dat die gezag heeft. Geef aan wie het kind wettelijk vertegenwoordigt.");
        }

        foreach (var bevinding in Genummerd(gegevens.Verzorgers).SelectMany(v => Verzorger(v.Rij, v.Nr, gegevens.Leerling.AdresGeheim)).Concat(Gezag(gegevens, feiten)))
        {
            yield return bevinding;
        }
    }

    /// <summary>Who has gezag by the card is asked to look (OSO-K4): a tick that went off here by mistake would pass them over.</summary>
    private static IEnumerable<Bevinding> Gezag(Dossiergegevens gegevens, Keuringfeiten feiten)
    {
        if (feiten.Kaart.IsDefault)
        {
            yield break;
        }

        if (!gegevens.Leerling.VerzorgersAansprakelijk)
        {
            if (feiten.Kaart.Count(k => k.WettigVertegenwoordiger && !gegevens.Verzorgers.Any(v => v.VerzorgerId == k.VerzorgerId && v.Overleden)) is > 0 and var aantal)
            {
                var wie = aantal == 1 ? "1 ouder gezag heeft" : string.Create(CultureInfo.InvariantCulture, $"{aantal} ouders gezag hebben");
                yield return LetOp("own-gezag-instelling", "leerling/instelling", Adm, $"De kaart van het kind zegt dat {wie}. Klopt het dat de instelling beslist?");
            }

            yield break;
        }

        foreach (var kaart in feiten.Kaart.Where(k => k.WettigVertegenwoordiger))
        {
            var (hier, nr) = Genummerd(gegevens.Verzorgers).FirstOrDefault(v => v.Rij.VerzorgerId == kaart.VerzorgerId);
            if (hier is not { WettigVertegenwoordiger: true } and not { Overleden: true })
            {
                yield return Houdt(
                    "own-gezag-kaart", hier is null ? "verzorgers" : Plaats("verzorgers", nr, "wettig-vertegenwoordiger"), Adm,
                    $"Op de kaart van het kind heeft {Namen.Volledig(kaart.Voorletters ?? "", kaart.Voorvoegsel, kaart.Achternaam)} gezag, in dit dossier niet. Zet het hier goed, of pas de kaart aan en haal de gegevens opnieuw op.");
            }
        }
    }

    private static IEnumerable<Bevinding> Verzorger(Dossierverzorger verzorger, int nr, bool kindGeheim)
    {
        var wie = string.Create(CultureInfo.InvariantCulture, $"verzorger {nr + 1}");
        if (IsLeeg(verzorger.Achternaam))
        {
            yield return Houdt("XSD.achternaam", Plaats("verzorgers", nr, "achternaam"), Adm, $"De achternaam van {wie} ontbreekt. Vul hem in.");
        }

        if (verzorger.Relatie is not (null or (>= 1 and <= 9)))
        {
            yield return Houdt("codelijst41", Plaats("verzorgers", nr, "relatie"), Adm, $"De relatie van {wie} met het kind is onbekend. Kies vader, moeder, voogd of een andere relatie, of laat haar leeg.");
        }

        if (!IsLeeg(verzorger.Email) && !Mailadres.IsGeldig(verzorger.Email))
        {
            yield return Houdt("OG.01", Plaats("verzorgers", nr, "email"), Adm, $"Het mailadres van {wie} klopt niet. Schrijf het als naam@voorbeeld.nl, of laat het leeg.");
        }

        if (verzorger.Overleden && (!IsLeeg(verzorger.Telefoon) || !IsLeeg(verzorger.Email) || verzorger.WettigVertegenwoordiger))
        {
            yield return Houdt("own-overleden", Plaats("verzorgers", nr, "overleden"), Adm, $"Bij {wie} staat 'overleden'. Haal telefoon, mailadres en gezag daar weg, zodat niemand belt of schrijft.");
        }

        foreach (var bevinding in Verzorgeradres(verzorger, nr, wie, kindGeheim))
        {
            yield return bevinding;
        }
    }

    private static IEnumerable<Bevinding> Verzorgeradres(Dossierverzorger verzorger, int nr, string wie, bool kindGeheim)
    {
        var plaats = Plaats("verzorgers", nr, "straat");
        if (verzorger is { AdresGeheim: true, Adres: not null })
        {
            yield return Houdt("OVa.OV03", plaats, Adm, $"Het adres van {wie} is geheim. Haal straat, nummer, postcode en plaats weg.");
        }
        else if (verzorger.Adres is { } adres && !IsVolledig(adres))
        {
            yield return Houdt("XSD.adres", plaats, Adm, $"Het adres van {wie} is niet volledig. Vul straat, nummer, postcode en plaats in, of laat alles leeg.");
        }
        else if (kindGeheim && verzorger.Adres is not null)
        {
            yield return LetOp("own-geheim-verzorger", plaats, Adm, $"Het adres van het kind is geheim. Het adres van {wie} gaat daarom ook niet mee.");
        }

        if (verzorger.AdresGeheim && (!IsLeeg(verzorger.Telefoon) || !IsLeeg(verzorger.Email)))
        {
            yield return LetOp("OVa.OV04", Plaats("verzorgers", nr, "telefoon"), Adm, $"Het adres van {wie} is geheim. Telefoon en mailadres gaan daarom als 'geheim' mee.");
        }
    }

    private static IEnumerable<Bevinding> Loopbaan(ImmutableArray<Loopbaanregel> regels, Keuringfeiten feiten)
    {
        if (regels.IsEmpty)
        {
            yield return Houdt("OVa.SL01", "loopbaan/0-schooljaar", Adm, "De schoolloopbaan is leeg. Vul in elk geval dit schooljaar in.");
            yield break;
        }

        foreach (var bevinding in Genummerd(regels).SelectMany(r => Regel(r.Rij, r.Nr)).Concat(Jaren(regels, feiten)))
        {
            yield return bevinding;
        }
    }

    private static IEnumerable<Bevinding> Regel(Loopbaanregel regel, int nr)
    {
        if (IsLeeg(regel.Groepscode))
        {
            yield return Houdt("XSD.groepscode", Plaats("loopbaan", nr, "groepscode"), Adm, $"De groep van {regel.Schooljaar} ontbreekt. Vul haar in, bijvoorbeeld 8a.");
        }

        if (!OsoCodes.Heeft(OsoCodes.Jaargroepen, regel.Jaargroep))
        {
            yield return Houdt("codelijst13", Plaats("loopbaan", nr, "jaargroep"), Adm, $"De jaargroep van {regel.Schooljaar} is onbekend. Kies er een uit de lijst.");
        }

        if (!Brinvorm().IsMatch(regel.Brin ?? ""))
        {
            yield return Houdt("XSD.brincode", Plaats("loopbaan", nr, "brin"), Adm, $"Het BRIN bij {regel.Schooljaar} klopt niet. Het zijn twee cijfers en twee hoofdletters.");
        }

        if (!Vestigingsvorm().IsMatch(regel.Vestiging ?? ""))
        {
            yield return Houdt("XSD.vestigingscode", Plaats("loopbaan", nr, "vestiging"), Adm, $"Het vestigingsnummer bij {regel.Schooljaar} klopt niet. Het zijn twee cijfers.");
        }
    }

    /// <summary>The last year is this one, here; years before follow each other.</summary>
    private static IEnumerable<Bevinding> Jaren(ImmutableArray<Loopbaanregel> regels, Keuringfeiten feiten)
    {
        var jaren = regels.Select(r => r.Schooljaar).Order().ToList();
        if (jaren[^1] > feiten.Schooljaar)
        {
            yield return Houdt("own-loopbaan-toekomst", "loopbaan/0-schooljaar", Adm, $"In de schoolloopbaan staat {jaren[^1]}. Dat jaar moet nog komen: haal het weg.");
        }
        else if (!regels.Any(r => r.Schooljaar == feiten.Schooljaar && r.Brin == feiten.Brin))
        {
            yield return Houdt("own-loopbaan-laatste", "loopbaan/0-schooljaar", Adm, $"In de schoolloopbaan ontbreekt {feiten.Schooljaar} op deze school. Vul dit jaar in.");
        }

        if (regels.GroupBy(r => (r.Schooljaar, r.Brin, r.Vestiging)).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            yield return Houdt("own-loopbaan-dubbel", "loopbaan/0-schooljaar", Adm, $"In de schoolloopbaan staat {dubbel.Key.Schooljaar} twee keer op dezelfde school. Haal er een weg.");
        }

        var gaten = jaren.Zip(jaren.Skip(1)).Where(p => p.Second.Begin > p.First.Begin + 1).Select(p => p.First.Volgend).ToList();
        if (gaten.Count > 0)
        {
            yield return LetOp("own-loopbaan-gat", "loopbaan/0-schooljaar", Adm, $"In de schoolloopbaan mist {string.Join(", ", gaten)}. Vul dat jaar in, of laat het zo als het kind toen geen school had.");
        }

        if (jaren.Distinct().Count() < LoopbaanJaren)
        {
            yield return LetOp("own-loopbaan-kort", "loopbaan/0-schooljaar", Adm, "De schoolloopbaan telt minder dan acht jaren. Vul de eerdere jaren aan uit de leerlingadministratie.");
        }
    }
}
