using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Intranet.Documents.Oso;

namespace OrleansSchool.Tests.Rules.Oso;

/// <summary>However a dossier is damaged: it is read and shown, or refused, never a fault.</summary>
[Requirement("OSO-X", "SEC-6")]
public sealed class OsoVernielingTests
{
    private const int Proeven = 1_000;

    private static readonly string[] brokstukken =
    [
        "<", ">", "</leerling>", "<leerling>", "<adres/>", "&", "&amp;", "&#0;", "]]>", "<![CDATA[", "<![CDATA[x]]>", "<!--", "<!DOCTYPE dossier>", "<?xml?>", "\0", "\u202e", "xmlns=''",
        "<document/>", "<document><bestandsnaam>a.pdf</bestandsnaam><bestandsinhoud>UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==</bestandsinhoud></document>", "<verzorger/>", "<toets/>", "<score/>",
        "<categorie_uitlevering/>", "<eindtoets_basisonderwijs><deelgenomen>false</deelgenomen></eindtoets_basisonderwijs>", "UTF-16", "utf-7", "</dossier>",
    ];

    private static readonly string[] waarden =
    [
        "", " ", "?", "true", "false", "0", "1", "2026-02-30", "0001-01-01", "9999-12-31", "2026-04-02Z", "2026-04-02+99:99", "2025/2026", "9999-0000", "OPT-UIT", "VERBODEN", "Nee", "POPO",
        "geheim@geheim.geheim", "UEsDBA==", "====", "PK", "-1", "99999999999999999999", "1e9", "\ud83d\ude00", new string('x', 500), "../../a.pdf", "CON",
    ];

    [Fact]
    public void Een_vernield_dossier_wordt_getoond_of_geweigerd()
    {
        var klein = Osoproef.Tekst(Osoproef.Klein());
        var vol = Osoproef.Tekst(Osoproef.Vol());
        var (gelezen, geweigerd) = (0, 0);
        var eigenschap = Prop.ForAll(Documenten(klein, vol).ToArbitrary(), bytes =>
        {
            var uitkomst = Osoproef.Lees(bytes);
            gelezen += uitkomst.Weigering is null ? 1 : 0;
            geweigerd += uitkomst.Weigering is null ? 0 : 1;
            return uitkomst.Dossiers.IsEmpty != uitkomst.Weigering is null && uitkomst.Dossiers.All(IsBruikbaar);
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Proeven), eigenschap);
        Assert.Equal(Proeven, gelezen + geweigerd);
        Assert.True(gelezen > Proeven / 10 && geweigerd > Proeven / 10, $"{gelezen} gelezen, {geweigerd} geweigerd");
    }

    private static bool IsBruikbaar(OsoElement dossier)
    {
        var beeld = OsoWeergave.Maak(dossier, Osoproef.Vandaag);
        return beeld.Keuring.Bevindingen.Length <= OsoLimieten.BevindingenMax
            && beeld.Keuring.Bevindingen.All(b => b.Zin.Length is > 10 and < 600)
            && beeld.Secties.Sum(s => s.Groepen.Sum(g => g.Regels.Length)) <= OsoLimieten.RegelsMax;
    }

    /// <summary>First a few changes of what it says, then at times of its bytes; in either encoding.</summary>
    private static Gen<byte[]> Documenten(string klein, string vol) =>
        from begin in Gen.Elements(klein, vol)
        from aantal in Gen.Choose(0, 6)
        from ingrepen in Gen.ArrayOf(Inhoudelijk(), aantal)
        from tekenset in Gen.Elements(Encoding.UTF8, Encoding.Unicode)
        from schade in Gen.Frequency((2, Gen.Constant((byte[] b) => b)), (1, Bytes()))
        let tekst = ingrepen.Aggregate(begin, (t, ingreep) => ingreep(t)).Replace("utf-8", tekenset.WebName, StringComparison.Ordinal)
        select schade([.. tekenset.GetPreamble(), .. tekenset.GetBytes(tekst)]);

    private static Gen<Func<string, string>> Inhoudelijk() =>
        from soort in Gen.Choose(0, 9)
        from plek in Gen.Choose(0, 9_999)
        from waarde in Gen.Elements(waarden)
        from brokstuk in Gen.Elements(brokstukken)
        select (Func<string, string>)(tekst => Wijzig(tekst, soort, plek, waarde, brokstuk));

    private static string Wijzig(string tekst, int soort, int plek, string waarde, string brokstuk)
    {
        var teken = (int)((long)plek * tekst.Length / 10_000);
        var regels = tekst.Split('\n');
        var regel = plek % regels.Length;
        return soort switch
        {
            0 => tekst.Insert(Math.Max(tekst.IndexOf('>', teken) + 1, 0), brokstuk),
            1 => string.Join('\n', regels.SelectMany((r, i) => i == regel ? [r, r] : new[] { r })),
            2 or 3 => string.Join('\n', regels.Where((_, i) => i != regel)),
            _ => VervangTussen(tekst, teken, waarde),
        };
    }

    /// <summary>Another value for the next text.</summary>
    private static string VervangTussen(string tekst, int plek, string waarde)
    {
        var van = tekst.IndexOf('>', plek) + 1;
        var tot = van == 0 ? -1 : tekst.IndexOf('<', van);
        return tot < 0 ? tekst : tekst[..van] + waarde + tekst[tot..];
    }

    private static Gen<Func<byte[], byte[]>> Bytes() =>
        from soort in Gen.Choose(0, 3)
        from plek in Gen.Choose(0, 9_999)
        from lengte in Gen.Choose(1, 60)
        from waarde in Gen.Choose(0, 255)
        select (Func<byte[], byte[]>)(bytes => Verniel(bytes, soort, (int)((long)plek * bytes.Length / 10_000), lengte, (byte)waarde));

    private static byte[] Verniel(byte[] bytes, int soort, int plek, int lengte, byte waarde)
    {
        var einde = Math.Min(plek + lengte, bytes.Length);
        return soort switch
        {
            0 => [.. bytes[..plek], waarde, .. bytes[Math.Min(plek + 1, bytes.Length)..]],
            1 => [.. bytes[..plek], .. bytes[einde..]],
            2 => [.. bytes[..einde], .. bytes[plek..]],
            _ => bytes[..plek],
        };
    }
}
