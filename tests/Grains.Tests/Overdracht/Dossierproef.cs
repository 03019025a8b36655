using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>
/// A school with a groep 8 and Kim in it, who has two verzorgers with gezag and goes to the Waterland College. Begins on Tuesday 6 April 2027,
/// 9:00; each helper goes on from where the dossier begins.
/// </summary>
internal sealed class Dossierproef : IAsyncDisposable
{
    public const string Kind = "kim";
    public const string Groep = "g8";
    public const string Moeder = "v1";
    public const string Vader = "v2";

    public static readonly DateOnly Begindag = new(2027, 4, 6);
    public static readonly Wie Leerkracht = Opstelling.Wie(Rol.Groepsleerkracht, Groep);
    public static readonly Wie Ib = Opstelling.Wie(Rol.InternBegeleider);
    public static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    public static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    private int _nr;

    private Dossierproef(Opstelling school) => School = school;

    public Opstelling School { get; }

    public string VoSchoolId { get; private set; } = "";

    public IDossierGrain Dossier => School.Grains.Dossier(Opstelling.School, Kind, Opstelling.Jaar);

    /// <param name="dag">Another day to begin on.</param>
    public static async Task<Dossierproef> Start(DateOnly? dag = null)
    {
        var proef = new Dossierproef(await Opstelling.Start(begin: Schooltijd.Moment(dag ?? Begindag, new TimeOnly(9, 0))));
        await proef.School.RichtSchoolIn();
        Opstelling.Eis(await proef.School.Grains.School(Opstelling.School).NeemGroepenOver([Opstelling.Groep(Groep, "Groep 8", "8")], Leider));
        await proef.SchrijfIn(Kind, "Kim", "Akker");
        await proef.MaakVoSchool();
        return proef;
    }

    public OperatieId Op() => Opstelling.Operatie("d" + (++_nr).ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>A child of groep 8 with a mother v1 and a father v2.</summary>
    public async Task SchrijfIn(string id, string roepnaam, string achternaam)
    {
        var kind = School.Grains.Leerling(Opstelling.School, id);
        Opstelling.Eis(await kind.SchrijfIn(new Persoonsgegevens(roepnaam, null, achternaam, new DateOnly(2015, 3, 4), Groep, "8"), Op(), Administratie));
        var adres = new Adres("Kimweg 4", "1234AB", "Verzonnendam");
        ImmutableArray<Verzorger> ouders =
        [
            new(Moeder, "Robin " + achternaam, "moeder", "0612345678", "robin@voorbeeld.invalid", true, true, false, false, "", 0, 1, adres),
            new(Vader, "Jip " + achternaam, "vader", "0612345679", null, true, true, false, false, "", 0, 2, adres),
        ];
        Opstelling.Eis(await kind.BewaarVerzorgers(ouders, [], (await kind.Kaart(Administratie)).Waarde!.Versie, Administratie));
    }

    public async Task<DossierView> Bekijk(Wie? wie = null)
    {
        var uitkomst = await Dossier.Bekijk(wie ?? Leerkracht);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    public async Task Begin() => Opstelling.Eis(await Dossier.Begin(Op(), Leerkracht));

    /// <summary>All that the check asks of a child without extra support.</summary>
    public async Task Vul()
    {
        var gegevens = (await Bekijk()).Gegevens!;
        await Bewaar(new Dossierdeel
        {
            Leerling = gegevens.Leerling with
            {
                Voornamen = ["Kim", "Sanne"],
                Voorletters = "K.S.",
                Geslacht = 1,
                Pgn = "999990019",
                LeerlingId = "20417",
                DatumInschrijving = new DateOnly(2019, 8, 1),
            },
        });
        await Bewaar(new Dossierdeel { Advies = Overstapadvies.Leeg with { Voorlopig = "50", VoorlopigOp = new DateOnly(2027, 1, 28), ContactNodig = false } });
        await Bewaar(new Dossierdeel { Ondersteuning = Onderwijsondersteuning.Leeg with { Arrangement = false } });
        Opstelling.Eis(new Uitkomst((await Dossier.BewaarOkr(Okr(), Leerkracht)).Weigering));
    }

    /// <summary>Over the version that stands now.</summary>
    public async Task<Bewaardeel> Bewaar(Dossierdeel deel, Wie? wie = null)
    {
        var versie = (await Bekijk()).Delen.First(d => d.Deel == deel.Naam).Versie;
        var uitkomst = await Dossier.BewaarDeel(deel, versie, Op(), wie ?? Leerkracht);
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    /// <summary>Changes one answer: other content for the verzorgers.</summary>
    public async Task Wijzig(string tekst)
    {
        var was = (await Bekijk()).Gegevens!.Okr.First(a => a.Tekst.Length > 0);
        var uitkomst = await Dossier.BewaarOkr([was with { Tekst = tekst }], Leerkracht);
        Assert.Null(uitkomst.Weigering);
        Assert.Single(uitkomst.Waarde!.Bewaard);
    }

    public async Task Leg()
    {
        var voorbeeld = await Dossier.Voorbeeld(Leerkracht);
        Assert.Null(voorbeeld.Weigering);
        Opstelling.Eis(await Dossier.LegTerInzage(voorbeeld.Waarde!.Hash, Rapport(), Op(), Leerkracht));
    }

    public async Task Gezien(string verzorgerId, Akkoord akkoord = Akkoord.Ja, string? reden = null) => Opstelling.Eis(
        await Dossier.NoteerInzage(verzorgerId, Inzagewijze.OpSchool, School.Vandaag, akkoord, reden, null, Op(), Leerkracht));

    /// <summary>Begun, filled and frozen: the verzorgers may look.</summary>
    public async Task TotInzage()
    {
        await Begin();
        await Vul();
        await Leg();
    }

    public async Task TotSeintje()
    {
        await TotInzage();
        await Gezien(Moeder);
        await Gezien(Vader);
        Opstelling.Eis(await Dossier.GeefSeintje(Op(), Leerkracht));
    }

    public async Task TotGereed()
    {
        await TotSeintje();
        Opstelling.Eis(await Dossier.ZetGereed(School.Vandaag, Op(), Administratie));
    }

    public async Task TotVerstrekt()
    {
        await TotGereed();
        Opstelling.Eis(await Dossier.NoteerVerstrekt(VoSchoolId, "ESIS", School.Vandaag, Op(), Administratie));
    }

    /// <summary>The machine was off until nine o'clock on that day.</summary>
    public Task Naar(DateOnly dag) => School.Herstart(_ => School.Klok.Naar(Schooltijd.Moment(dag, new TimeOnly(9, 0))));

    public static ImmutableArray<byte> Rapport(string tekst = "beknopt OKR") => [.. Encoding.ASCII.GetBytes($"%PDF-1.7\n% {tekst}\n%%EOF\n")];

    /// <summary>An answer to each question that must be answered.</summary>
    public static ImmutableArray<Okrantwoord> Okr() =>
    [
        .. Okrsjablonen.Geef(null).Secties.SelectMany(s => s.Velden).Where(v => v is { Verplicht: true, Als: null })
            .Select(v => new Okrantwoord(v.Id, v.TekstMax == 0 || v.Soort != Okrsoort.Tekst ? "" : "Werkt graag samen en vraagt om hulp.", Keuze(v), 0)),
    ];

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private async Task MaakVoSchool()
    {
        var scholen = School.Grains.VoScholen(Opstelling.School);
        var versie = (await scholen.Alles(Leider)).Waarde!.Versie;
        Opstelling.Eis(await scholen.Bewaar(new VoSchool("", "Waterland College", "98VA", "00", null, "administratie@waterland.example", null), versie, Leider));
        VoSchoolId = (await scholen.Lijst()).Single().Id;
        Opstelling.Eis(await School.Grains.Overdracht(Opstelling.School, Opstelling.Jaar).ZetBestemming(Kind, VoSchoolId, geldt: true, Op(), Administratie));
    }

    private static string? Keuze(Okrveld veld) => veld.Soort switch
    {
        Okrsoort.Schaal => Okrkeuzes.Voldoende,
        Okrsoort.JaNee => Okrkeuzes.Nee,
        Okrsoort.Meerkeuze => veld.Keuzes[0],
        _ => veld.Bevestigen ? Okrkeuzes.Bevestigd : null,
    };
}
