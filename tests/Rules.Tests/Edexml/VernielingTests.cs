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

    private static readonly byte[][] heel =
    [
        Encoding.UTF8.GetBytes(Klein()),
        Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Klein().Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray(),
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
        Assert.True(gelezen > Proeven / 50 && geweigerd > Proeven / 50, $"{gelezen} gelezen, {geweigerd} geweigerd");
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

    private static Gen<byte[]> Documenten() =>
        from document in Gen.Elements(heel)
        from aantal in Gen.Choose(1, 4)
        from ingrepen in Gen.ArrayOf(Ingrepen(), aantal)
        select ingrepen.Aggregate(document, (bytes, ingreep) => ingreep(bytes));

    private static Gen<Func<byte[], byte[]>> Ingrepen() =>
        from soort in Gen.Choose(0, 5)
        from plek in Gen.Choose(0, 9_999)
        from lengte in Gen.Choose(1, 60)
        from waarde in Gen.Choose(0, 255)
        from brokstuk in Gen.Elements(brokstukken)
        select (Func<byte[], byte[]>)(bytes => Verniel(bytes, soort, plek * Math.Max(bytes.Length, 1) / 10_000, lengte, (byte)waarde, brokstuk));

    private static byte[] Verniel(byte[] bytes, int soort, int plek, int lengte, byte waarde, string brokstuk)
    {
        var einde = Math.Min(plek + lengte, bytes.Length);
        return soort switch
        {
            0 when bytes.Length > 0 => [.. bytes[..plek], waarde, .. bytes[Math.Min(plek + 1, bytes.Length)..]],
            1 => [.. bytes[..plek], .. bytes[einde..]],
            2 => [.. bytes[..einde], .. bytes[plek..]],
            3 or 4 => [.. bytes[..plek], .. Encoding.UTF8.GetBytes(brokstuk), .. bytes[plek..]],
            _ => waarde < 40 ? bytes[..plek] : VervangTekst(bytes, plek, brokstuk),
        };
    }

    /// <summary>Puts a fragment right behind the next tag, where it is likeliest to be read.</summary>
    private static byte[] VervangTekst(byte[] bytes, int plek, string brokstuk)
    {
        var na = Array.IndexOf(bytes, (byte)'>', plek) + 1;
        return [.. bytes[..na], .. Encoding.UTF8.GetBytes(brokstuk), .. bytes[na..]];
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
