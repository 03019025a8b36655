using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Toegang;

/// <summary>What may happen with shared tablets (LIVE-5).</summary>
internal static class TabletRules
{
    private const int HashTekens = 64;

    /// <param name="id">Of the tablet that gets this name; null for a new one.</param>
    public static Weigering? KeurNaam(ImmutableArray<TabletGegevens> tablets, string? id, string naam)
    {
        if (naam.Length == 0)
        {
            return Weigeringen.Verplicht("Naam", "een naam voor de tablet");
        }

        if (naam.Length > TabletGrenzen.NaamMax)
        {
            return Weigeringen.TeLang("Naam", "de naam van de tablet", TabletGrenzen.NaamMax);
        }

        return tablets.Any(t => t.Id != id && t.IngetrokkenOp is null && Namen.Zoekvorm(t.Naam) == Namen.Zoekvorm(naam))
            ? Weigeringen.TabletnaamBezet : null;
    }

    /// <summary>With one more; the tablet that was revoked longest ago gives its place. Null when all places are in use.</summary>
    public static ImmutableArray<TabletGegevens>? MetNieuwe(ImmutableArray<TabletGegevens> tablets, TabletGegevens nieuw)
    {
        if (tablets.Length < ToegangGrenzen.TabletsMax)
        {
            return tablets.Add(nieuw);
        }

        return tablets.Where(t => t.IngetrokkenOp is not null).MinBy(t => t.IngetrokkenOp) is { } oudste ? tablets.Remove(oudste).Add(nieuw) : null;
    }

    public static Weigering? KeurVergrendeling(int minuten) =>
        minuten is >= TabletGrenzen.VergrendelMin and <= TabletGrenzen.VergrendelMax ? null : Weigeringen.OngeldigeVergrendeltijd;

    /// <summary>Whether this device may become this tablet: one of the links that are offered now, or the same form once more.</summary>
    public static bool MagKoppelen(TabletGegevens tablet, string linkHash, OperatieId operatie, DateTimeOffset nu) =>
        tablet.IngetrokkenOp is null
        && ((tablet.Aanbod is { } aanbod && nu < aanbod.GeldigTot && aanbod.LinkHashes.Contains(linkHash, StringComparer.Ordinal))
            || (tablet.GekoppeldMet == operatie.Waarde && tablet.GekoppeldOp is { } op && nu < op.AddMinutes(TabletGrenzen.KoppelMinuten)));

    public static bool IsHash(string? hash) => hash is { Length: HashTekens } && hash.All(char.IsAsciiHexDigitLower);

    /// <summary>A key that can be read as one; which curve is for who checks a signature with it.</summary>
    public static bool IsPubliekeSleutel(string? sleutel) =>
        sleutel is { Length: > 0 and <= TabletGrenzen.PubliekeSleutelMax } && Convert.TryFromBase64String(sleutel, new byte[TabletGrenzen.PubliekeSleutelMax], out _);

    /// <summary>Its device is no tablet of the school from now on: of what it signs only the number is heard.</summary>
    public static TabletGegevens ZonderToestel(TabletGegevens tablet) => tablet.PubliekeSleutel is null
        ? tablet
        : tablet with { PubliekeSleutel = null, VorigeSleutel = tablet.PubliekeSleutel, NietVerstuurd = 0, NietVerstuurdSinds = null };

    /// <summary>With what a device that isn't trusted still had; null when that is nothing new.</summary>
    public static TabletGegevens? MetNietVerstuurd(TabletGegevens tablet, int aantal, DateOnly sinds, DateOnly vandaag)
    {
        var eerst = vandaag.AddDays(-OverblijfGrenzen.NagekomenDagen);
        return aantal <= tablet.NietVerstuurd || aantal > TabletGrenzen.NietVerstuurdMax || tablet.VorigeSleutel is null
            ? null
            : tablet with { NietVerstuurd = aantal, NietVerstuurdSinds = sinds < eerst ? eerst : sinds > vandaag ? vandaag : sinds };
    }

    /// <summary>For who coordinates. Names no child: nobody knows whose marks they were.</summary>
    public static string Nietverstuurdzin(TabletGegevens tablet) =>
        $"{(tablet.IngetrokkenOp is null ? "Het vorige toestel van" : "De ingetrokken tablet")} {tablet.Naam} had nog "
        + (tablet.NietVerstuurd == 1 ? "1 tik" : $"{tablet.NietVerstuurd} tikken")
        + $" van {Datums.Kort(tablet.NietVerstuurdSinds!.Value)} of later. Die tellen niet mee: kijk de borden na.";

    public static bool MoetGezienSchrijven(TabletGegevens tablet, DateTimeOffset nu) =>
        tablet.IngetrokkenOp is null && (tablet.LaatstGezien is not { } gezien || nu - gezien >= TimeSpan.FromMinutes(TabletGrenzen.GezienMinuten));
}
