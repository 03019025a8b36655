using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Rooster;

/// <summary>Signing, and ending with a month's notice as guideline (TSO-4d, TSO-4e, TSO-4g). Pure.</summary>
internal static class DossierRules
{
    private const int JarenTerugMax = 40;
    private const int VooruitMaanden = 24;

    /// <summary>For the way in which the helper is tied to the school now: who becomes employed signs again.</summary>
    public static Overeenkomst? Getekend(OverblijfkrachtState state) =>
        state.Gegevens is { } nu ? state.Overeenkomsten.LastOrDefault(o => o.Vorm == nu.Vorm) : null;

    public static DateOnly? GetekendOp(OverblijfkrachtState state) => Getekend(state)?.Op;

    public static Uitkomst<OverblijfkrachtState> Teken(
        OverblijfkrachtState was, HandtekeningInvoer invoer, string id, (RegelingVersie? Tekst, RegelingVersie? Reglement) nu, Wie wie, DateTimeOffset op)
    {
        var gegevens = was.Gegevens!;
        var naam = Namen.Schoon(invoer.Naam ?? "");
        var nee = Getekend(was) is not null ? Weigeringen.AlGetekend
            : gegevens.Vorm == Dienstvorm.Vrijwilliger && nu.Tekst is null ? Weigeringen.GeenTekst
            : invoer.TekstNr != nu.Tekst?.Nr || invoer.ReglementNr != nu.Reglement?.Nr ? Weigeringen.AndereTekst
            : TekstRules.KeurVerplicht(naam, "naam", "je naam", ToegangGrenzen.NaamMax)
            ?? (Namen.Zoekvorm(naam) != Namen.Zoekvorm(gegevens.Naam) ? Weigeringen.AndereNaam(gegevens.Naam)
                : !invoer.KentReglement ? Weigeringen.KentReglementNiet : null);
        return nee is not null ? nee : Met(was, new Overeenkomst(
            id, gegevens.Vorm, Tekenwijze.InIntranet, Dag(op), op, naam, nu.Tekst?.Nr, nu.Tekst?.Hash, nu.Reglement?.Nr, nu.Reglement?.Hash, [], null, op, wie.Naam));
    }

    /// <param name="reglement">As it held on the day of signing.</param>
    public static Uitkomst<OverblijfkrachtState> Papier(
        OverblijfkrachtState was, PapierInvoer invoer, string id, RegelingVersie? reglement, Wie wie, DateTimeOffset nu)
    {
        var naam = Namen.Schoon(invoer.Naam ?? "");
        var bytes = invoer.Scan.IsDefault ? [] : invoer.Scan;
        var scan = bytes.Length > DossierGrenzen.ScanBytesMax ? null : Schoon(bytes);
        var vandaag = Dag(nu);
        var nee = invoer.Op > vandaag ? Weigeringen.DatumInToekomst("op")
            : invoer.Op < vandaag.AddYears(-JarenTerugMax) ? Weigeringen.TeVerWeg("op", vandaag.AddYears(-JarenTerugMax), vandaag)
            : TekstRules.KeurVerplicht(naam, "naam", "de naam onder de overeenkomst", ToegangGrenzen.NaamMax)
            ?? (bytes.IsEmpty ? null
                : bytes.Length > DossierGrenzen.ScanBytesMax ? Weigeringen.ScanTeGroot(DossierGrenzen.ScanBytesMax / 1024)
                : scan is null ? PdfRules.HeeftProgramma(bytes) ? Weigeringen.PdfMetProgramma("scan") : Weigeringen.ScanSoort : null);
        return nee is not null ? nee : Met(was, new Overeenkomst(
            id, was.Gegevens!.Vorm, Tekenwijze.OpPapier, invoer.Op, null, naam, null, null, reglement?.Nr, reglement?.Hash,
            [.. Enumerable.Range(0, scan is null ? 0 : Bestandsdelen.Aantal(scan.Bytes.Length)).Select(nr => ScanId(id, nr))], scan?.Soort, nu, wie.Naam));
    }

    public static Uitkomst<OverblijfkrachtState> Beeindig(OverblijfkrachtState was, BeeindigingInvoer invoer, string sleutel, Wie wie, DateTimeOffset nu)
    {
        var (reden, vandaag, gegevens) = (TekstRules.SchoonOfNiets(invoer.Reden), Dag(nu), was.Gegevens!);
        var richtlijn = invoer.GemeldOp.AddMonths(DossierGrenzen.OpzegMaanden);
        var (eerst, laatst) = (vandaag.AddMonths(-VooruitMaanden), vandaag.AddMonths(VooruitMaanden));
        var nee = invoer.GemeldOp > vandaag ? Weigeringen.DatumInToekomst("gemeld-op")
            : invoer.GemeldOp < eerst ? Weigeringen.TeVerWeg("gemeld-op", eerst, vandaag)
            : invoer.LaatsteDag < gegevens.Vanaf ? Weigeringen.LaatsteDagVoorEerste
            : invoer.LaatsteDag < eerst || invoer.LaatsteDag > laatst ? Weigeringen.TeVerWeg("laatste-dag", eerst, laatst)
            : (invoer.LaatsteDag < richtlijn || invoer.Zwaarwegend) && reden is null ? Weigeringen.OpzegReden(richtlijn)
            : TekstRules.Keur(reden, "reden", "de reden", DossierGrenzen.RedenMax);
        if (nee is not null)
        {
            return nee;
        }

        var feit = new Feit(nu, "beeindigd", $"Stopt na {Datums.Cijfers(invoer.LaatsteDag)}, {(invoer.DoorHelper ? "zelf opgezegd" : "opgezegd door de commissie")}", wie.Naam);
        return OverblijfkrachtRules.MetPost(was, was with
        {
            Versie = was.Versie + 1,
            Gegevens = gegevens with { TotEnMet = invoer.LaatsteDag },
            Beeindiging = new Beeindiging(invoer.GemeldOp, invoer.LaatsteDag, invoer.DoorHelper, invoer.Zwaarwegend, reden, nu, wie.Naam),
            Feiten = [.. was.Feiten.Insert(0, feit).Take(RoosterGrenzen.FeitenMax)],
        }, sleutel, wie);
    }

    /// <summary>The same for a form that is sent again.</summary>
    public static string Id(OperatieId operatie, Wie wie, string helperId) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"overeenkomst\n{wie.School}\n{helperId}\n{operatie}")).AsSpan(0, 8));

    /// <summary>
    /// The scan as it is kept: a PDF by its own first bytes, or a whole picture without place and time in it, as other papers (SEC-6); null for anything else.
    /// </summary>
    public static Formulierbestand? Schoon(ImmutableArray<byte> scan) => FormulierRules.Keur(scan).Waarde;

    private static string ScanId(string id, int nr) => string.Create(CultureInfo.InvariantCulture, $"scan-{id}-{nr}");

    private static OverblijfkrachtState Met(OverblijfkrachtState was, Overeenkomst nieuw)
    {
        var feit = new Feit(nieuw.VastgelegdOp, "getekend", nieuw.Wijze == Tekenwijze.OpPapier ? "Getekend op papier" : "Getekend in het intranet", nieuw.DoorNaam);
        return was with
        {
            Versie = was.Versie + 1,
            Overeenkomsten = was.Overeenkomsten.Add(nieuw),
            Feiten = [.. was.Feiten.Insert(0, feit).Take(RoosterGrenzen.FeitenMax)],
        };
    }

    private static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);
}
