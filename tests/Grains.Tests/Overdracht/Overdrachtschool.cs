using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>De Horizon with a groep 8 of two invented children and one VO school; rows of dossiers come as a dossier would send them.</summary>
internal sealed class Overdrachtschool(Opstelling school) : IAsyncDisposable
{
    public static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    public static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    private int _nr;
    private long _afzender;

    public Opstelling School => school;

    public string VoSchoolId { get; private set; } = "";

    public IOverdrachtGrain Overdracht => school.Grains.Overdracht(Opstelling.School, Opstelling.Jaar);

    public IVoScholenGrain VoScholen => school.Grains.VoScholen(Opstelling.School);

    public static async Task<Overdrachtschool> Start()
    {
        var school = new Overdrachtschool(await Opstelling.MetSchool());
        await school.RichtIn();
        return school;
    }

    public OperatieId Operatie() => Opstelling.Operatie($"overdracht-{++_nr}");

    /// <summary>As a dossier's outbox does.</summary>
    public Task Meld(DossierRij rij) =>
        Overdracht.OntvangDossier(new Afzender($"dossier/{Opstelling.School}/{rij.LeerlingId}/{Opstelling.Jaar}", ++_afzender), rij);

    public DossierRij Rij(string leerlingId, Dossierstatus status, int versie = 1) => new(
        leerlingId, status, versie, 0, null, 2, 2, false, school.Vandaag, school.Vandaag.AddMonths(3), [], false, false, null, true, true, true);

    public async Task<string> Neem(params Voberichtregel[] regels) =>
        (await Overdracht.NeemBerichtOp(new Voberichtinvoer(VoSchoolId, school.Vandaag, "lijst", [.. regels]), Operatie(), Kantoor)).Waarde!.Id;

    public async Task<Bordleerling> Bordrij(string leerlingId) => (await Overdracht.Bord(Leider)).Waarde!.Rijen.Single(r => r.LeerlingId == leerlingId);

    public async Task<Werklijst> Werklijst() => (await Overdracht.Werklijst(Kantoor)).Waarde!;

    public ValueTask DisposeAsync() => school.DisposeAsync();

    private async Task RichtIn()
    {
        Opstelling.Eis(await school.Grains.School(Opstelling.School).NeemGroepenOver([Opstelling.Groep("g8", "Groep 8", "8")], Leider));
        foreach (var (id, roepnaam, voorvoegsel, achternaam) in new[] { ("noa", "Noa", (string?)null, "Zeeman"), ("jasmijn", "Jasmijn", "van den", "Akker") })
        {
            var persoon = new Persoonsgegevens(roepnaam, voorvoegsel, achternaam, new DateOnly(2015, 3, 4), "g8", "8");
            Opstelling.Eis(await school.Grains.Leerling(Opstelling.School, id).SchrijfIn(persoon, Opstelling.Operatie("in-" + id), Kantoor));
            await school.TotDat(async () => await school.Rij(id) is not null);
        }

        Opstelling.Eis(await VoScholen.Bewaar(
            new VoSchool("", "Het Rivierencollege", "99YY", "00", "Ilse de Wit", "administratie@rivieren.example", null), 0, Kantoor));
        VoSchoolId = Assert.Single(await VoScholen.Lijst()).Id;
    }
}
