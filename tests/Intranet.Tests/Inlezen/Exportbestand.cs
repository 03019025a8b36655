using System.Globalization;
using System.Text;

namespace OrleansSchool.Tests.Intranet.Inlezen;

/// <summary>An EDEXML export of an invented school, one line a leerling.</summary>
internal sealed record Exportbestand(string Brin = "99XX", string Schooljaar = "2026-2027")
{
    private readonly List<string> _leerlingen = [];

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    public Exportbestand Met(string sleutel, string roepnaam, string? voorvoegsel, string achternaam, string groep = "G5", string geboren = "2017-09-01")
    {
        var voor = voorvoegsel is null ? "" : $"<voorvoegsel>{voorvoegsel}</voorvoegsel>";
        _leerlingen.Add(string.Create(CultureInfo.InvariantCulture,
            $"<leerling key=\"{sleutel}\"><achternaam>{achternaam}</achternaam>{voor}<roepnaam>{roepnaam}</roepnaam><geboortedatum>{geboren}</geboortedatum><jaargroep>5</jaargroep><groep key=\"{groep}\"/></leerling>"));
        return this;
    }

    /// <summary>The children that the small school has already, so that nobody seems to have left.</summary>
    public Exportbestand MetDeSchool()
    {
        foreach (var (naam, achternaam, nr) in new[] { "Amir", "Bente", "Cato", "Daan" }.Select((n, i) => (n, KleineSchool.Horizon.Achternaam5, i))
            .Concat(new[] { "Esra", "Finn", "Guusje", "Hidde" }.Select((n, i) => (n, KleineSchool.Horizon.Achternaam6, i + 4))))
        {
            Met($"{100 + nr}", naam, null, achternaam, nr < 4 ? "G5" : "G6", "2017-03-04");
        }

        return this;
    }

    public byte[] Bytes() => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <EDEX>
        <school><schooljaar>{Schooljaar}</schooljaar><brincode>{Brin}</brincode><dependancecode>00</dependancecode><peildatum>2026-11-01</peildatum><auteur>Proefadministratie</auteur></school>
        <groepen>
        <groep key="G5"><naam>Groep 5</naam><jaargroep>5</jaargroep></groep>
        <groep key="G6"><naam>Groep 6</naam><jaargroep>6</jaargroep></groep>
        </groepen>
        <leerlingen>
        {string.Join('\n', _leerlingen)}
        </leerlingen>
        </EDEX>
        """);
}
