using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>VO schools and their access to the portal on the real engine and store.</summary>
public sealed class VoScholenGrainTests : IAsyncLifetime
{
    private Overdrachtschool _proef = null!;

    private IVoScholenGrain VoScholen => _proef.VoScholen;

    public async ValueTask InitializeAsync() => _proef = await Overdrachtschool.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("OSO-S3")]
    public async Task De_lijst_heeft_een_versie_en_een_VO_school_met_leerlingen_gaat_er_niet_uit()
    {
        var tweede = new VoSchool("", "Vakcollege Oost", "99YZ", "01", null, null, null);
        Assert.Equal("verouderd", (await VoScholen.Bewaar(tweede, 0, Overdrachtschool.Kantoor)).Weigering?.Code);
        Assert.Equal("geen-recht", (await VoScholen.Bewaar(tweede, 1, Opstelling.Wie(Rol.InternBegeleider))).Weigering?.Code);
        Opstelling.Eis(await VoScholen.Bewaar(tweede, 1, Overdrachtschool.Kantoor));
        Assert.Equal(2, (await VoScholen.Alles(Overdrachtschool.Kantoor)).Waarde!.Scholen.Length);
        Assert.Equal("geen-recht", (await VoScholen.Alles(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);

        await _proef.Neem(new Voberichtregel("Zeeman", "Noa", null, null));
        Assert.Equal("voschool-in-gebruik", (await VoScholen.Verwijder(_proef.VoSchoolId, 2, Overdrachtschool.Kantoor)).Weigering?.Code);
        var weg = (await VoScholen.Lijst()).Single(s => s.Id != _proef.VoSchoolId).Id;
        Opstelling.Eis(await VoScholen.Verwijder(weg, 2, Overdrachtschool.Kantoor));
        await _proef.School.Herstart();
        Assert.Equal([_proef.VoSchoolId], (await VoScholen.Lijst()).Select(s => s.Id));
    }

    [Fact]
    [Requirement("OSO-S4")]
    public async Task Toegang_tot_het_portaal_vraagt_een_afspraak_en_twee_mensen()
    {
        var vraag = _proef.Operatie();
        Assert.Equal("portaal-uit", (await Vraag(vraag)).Weigering?.Code);
        Opstelling.Eis(await VoScholen.ZetPortaal(
            _proef.VoSchoolId, new Portaalafspraak(_proef.School.Vandaag, "Ilse de Wit", "Map AVG", "iemand anders"), 1, Overdrachtschool.Leider));
        Assert.Equal(Overdrachtschool.Leider.Naam, (await VoScholen.Lijst())[0].Portaal!.DoorNaam);
        Opstelling.Eis(await Vraag(vraag));
        Opstelling.Eis(await Vraag(vraag));

        var toegang = Assert.Single((await VoScholen.Alles(Overdrachtschool.Kantoor)).Waarde!.Toegangen);
        Assert.False(toegang.MagBevestigen);
        Assert.True((await VoScholen.Alles(Overdrachtschool.Leider)).Waarde!.Toegangen[0].MagBevestigen);
        Assert.Equal("vier-ogen", (await VoScholen.BevestigToegang(toegang.Id, "99YY00", "Tessa Vos", _proef.Operatie(), Overdrachtschool.Kantoor)).Weigering?.Code);
        Opstelling.Eis(await VoScholen.BevestigToegang(toegang.Id, "99YY00", "Tessa Vos", _proef.Operatie(), Overdrachtschool.Leider));
        Opstelling.Eis(await VoScholen.KoppelAccount(toegang.Id, "tessa", Overdrachtschool.Leider));
        Opstelling.Eis(await VoScholen.KoppelAccount(toegang.Id, "tessa", Overdrachtschool.Leider));
        await _proef.School.Herstart();

        Assert.Equal(_proef.VoSchoolId, Assert.Single(await VoScholen.VanAccount("tessa")).Id);
        Opstelling.Eis(await VoScholen.TrekToegangIn(toegang.Id, _proef.Operatie(), Overdrachtschool.Kantoor));
        Assert.Empty(await VoScholen.VanAccount("tessa"));
        _proef.School.Klok.Naar(new DateTimeOffset(2028, 11, 13, 4, 0, 0, TimeSpan.FromHours(1)));
        Assert.Equal([("portaaltoegang", 1)], (await VoScholen.Nacht()).Gewist.Select(g => (g.Soort, g.Aantal)));
    }

    private Task<Uitkomst> Vraag(OperatieId operatie) =>
        VoScholen.VraagToegang(_proef.VoSchoolId, "Tessa Vos", "tessa@rivieren.example", operatie, Overdrachtschool.Kantoor);
}
