using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Edexml;

/// <summary>However a file is damaged: it is read or refused, never a fault, and what is read can be compared and applied.</summary>
[Requirement("SCH-3", "SEC-6")]
public sealed class VernielingTests
{
    private const int Proeven = 500;

    private static readonly string[] brokstukken =
    [
        "<", ">", "</leerling>", "<leerling key='1'>", "<leerling/>", "&", "&amp;", "&#0;", "]]>", "<![CDATA[", "<!--", "<!DOCTYPE EDEX>", "<?xml?>",
        "\0", "\u00ff", "\u202e", "key=''", "<groep key='1042'/>", "<jaargroep>100</jaargroep>", "<geboortedatum>2018-13-45</geboortedatum>",
        "<bsn>111222334</bsn>", "<uitstroomdatum>0001-01-01</uitstroomdatum>", "<peildatum>9999-12-31</peildatum>", "<peildatum>0001-01-01</peildatum>", "xmlns='urn:x'", "UTF-16", "utf-7", "<school>", "</EDEX>",
    ];

    private static readonly string[] waarden =
    [
        "", "?", "100", "C", "H", "3", "#", "2018-13-45", "2018-05-06", "0001-01-01", "9999-12-31", "111222333", "111222334", "Van den", "v.d.", "99XX01",
        "\u202e", "'t", ", de", "7_lj_", "7_lj_3", "Kim", new string('x', 500),
    ];

    [Fact]
    public void Een_vernield_bestand_wordt_gelezen_of_geweigerd()
    {
        var gelezen = 0;
        var geweigerd = 0;
        var eigenschap = Prop.ForAll(Documenten().ToArbitrary(), bytes =>
        {
            var uitkomst = Testbestanden.Lees(bytes);
            gelezen += uitkomst.Bestand is null ? 0 : 1;
            geweigerd += uitkomst.Weigering is null ? 0 : 1;
            return uitkomst.Bestand is null != uitkomst.Weigering is null && (uitkomst.Bestand is null || IsBruikbaar(uitkomst.Bestand));
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Proeven), eigenschap);
        Assert.Equal(Proeven, gelezen + geweigerd);
        Assert.True(gelezen > Proeven / 10 && geweigerd > Proeven / 10, $"{gelezen} gelezen, {geweigerd} geweigerd");
    }

    private static bool IsBruikbaar(IngelezenBestand bestand)
    {
        var groepen = bestand.Groepen.Select(g => g.Sleutel).ToHashSet(StringComparer.Ordinal);
        var stand = new Schoolstand(bestand.School.SchoolSleutel ?? "99XX00", bestand.School.SchooljaarBegin ?? 2026, [], [], []);
        var volgnummer = 0;
        var eerste = InlezenRules.Vergelijk(bestand, stand).Voorstel!;
        var daarna = InlezenRules.Toegepast(stand, eerste, () => $"{volgnummer++}");
        return groepen.Count == bestand.Groepen.Length
            && bestand.Leerlingen.All(l => l.GroepSleutel is null || groepen.Contains(l.GroepSleutel))
            && InlezenRules.Vergelijk(bestand, daarna).Voorstel!.IsLeeg;
    }

    /// <summary>First a few changes of what it says, then at times of its bytes; in either encoding.</summary>
    private static Gen<byte[]> Documenten() =>
        from aantal in Gen.Choose(0, 6)
        from ingrepen in Gen.ArrayOf(Inhoudelijk(), aantal)
        from tekenset in Gen.Elements(Encoding.UTF8, Encoding.Unicode)
        from schade in Gen.Frequency((1, Gen.Constant((byte[] b) => b)), (1, Bytes()))
        let tekst = ingrepen.Aggregate(Klein(), (t, ingreep) => ingreep(t)).Replace("UTF-8", tekenset.WebName, StringComparison.Ordinal)
        select schade([.. tekenset.GetPreamble(), .. tekenset.GetBytes(tekst)]);

    private static Gen<Func<string, string>> Inhoudelijk() =>
        from soort in Gen.Choose(0, 9)
        from plek in Gen.Choose(0, 9_999)
        from waarde in Gen.Elements(waarden)
        from brokstuk in Gen.Elements(brokstukken)
        select (Func<string, string>)(tekst => Wijzig(tekst, soort, plek * tekst.Length / 10_000, waarde, brokstuk));

    private static string Wijzig(string tekst, int soort, int plek, string waarde, string brokstuk) => soort switch
    {
        0 => tekst.Insert(Math.Max(tekst.IndexOf('>', plek) + 1, 0), brokstuk),
        1 => string.Join('\n', tekst.Split('\n').SelectMany((regel, i) => i == plek % 20 ? [regel, regel] : new[] { regel })),
        2 => string.Join('\n', tekst.Split('\n').Where((_, i) => i != plek % 20)),
        < 6 => VervangTussen(tekst, plek, '"', '"', waarde),
        _ => VervangTussen(tekst, plek, '>', '<', waarde),
    };

    /// <summary>Another value for the next attribute or text.</summary>
    private static string VervangTussen(string tekst, int plek, char begin, char einde, string waarde)
    {
        var van = tekst.IndexOf(begin, plek) + 1;
        var tot = van == 0 ? -1 : tekst.IndexOf(einde, van);
        return tot < 0 ? tekst : tekst[..van] + waarde + tekst[tot..];
    }

    private static Gen<Func<byte[], byte[]>> Bytes() =>
        from soort in Gen.Choose(0, 3)
        from plek in Gen.Choose(0, 9_999)
        from lengte in Gen.Choose(1, 60)
        from waarde in Gen.Choose(0, 255)
        select (Func<byte[], byte[]>)(bytes => Verniel(bytes, soort, plek * bytes.Length / 10_000, lengte, (byte)waarde));

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

    private static string Klein() => Testbestanden.Document(
        """
        <groep key="7_lj_3"><naam>Beren</naam><jaargroep>3</jaargroep></groep><groep key="7_lj_4"><naam>Beren</naam><jaargroep>4</jaargroep></groep>
        <samengestelde_groep key="s"><naam>Plus</naam></samengestelde_groep>
        """,
        Testbestanden.Jasmijn.Replace("G4", "7_lj_4", StringComparison.Ordinal) + """
        <leerling key="#1" eckid="e1"><achternaam>Van Dijk</achternaam><roepnaam>Noor</roepnaam><geboortedatum>2019-01-02</geboortedatum><groep key="7_lj_3"/><bsn>111222333</bsn></leerling>
        <leerling key="3"><roepnaam>Çelik</roepnaam><samengestelde_groepen><samengestelde_groep key="s"/></samengestelde_groepen><uitstroomdatum>2026-01-01</uitstroomdatum></leerling>
        """);
}
