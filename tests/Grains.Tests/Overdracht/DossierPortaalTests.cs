using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>Until when a VO school fetches a dossier in the portal (OSO-S4, OSO-L1).</summary>
public sealed class DossierPortaalTests
{
    private static readonly Wie Vo = Opstelling.Wie(Rol.VoSchool);

    [Fact]
    [Requirement("OSO-S4", "OSO-L1")]
    public async Task Na_de_laatste_dag_haalt_een_VO_school_ook_niet_nog_eens_op_wat_zij_al_had()
    {
        await using var proef = await Dossierproef.Start(new DateOnly(2027, 2, 10));
        await GeefToegang(proef);
        await proef.TotGereed();
        var overdracht = proef.School.Grains.Overdracht(Opstelling.School, Opstelling.Jaar);
        await proef.School.TotDat(async () => (await overdracht.Bord(Dossierproef.Leider)).Waarde!.Rijen.Any(r => r.Dossier?.Status == Dossierstatus.Gereed));
        Assert.Equal("portaal-niet-klaar", (await proef.Dossier.HaalAf(proef.VoSchoolId, proef.Op(), Vo)).Weigering?.Code); // nobody was told yet
        Opstelling.Eis(await overdracht.StuurSeintje(proef.VoSchoolId, null, proef.Op(), Dossierproef.Administratie));
        Assert.True((await proef.Dossier.HaalAf(proef.VoSchoolId, proef.Op(), Vo)).IsGoed);
        Assert.Equal(Dossierstatus.Verstrekt, (await proef.Bekijk()).Status);

        await proef.Naar(new DateOnly(2027, 5, 10));
        Assert.True((await proef.Dossier.Portaal(proef.VoSchoolId, Vo)).IsGoed);
        await proef.Naar(new DateOnly(2027, 5, 11));

        Assert.Equal("portaal-niet-klaar", (await proef.Dossier.Portaal(proef.VoSchoolId, Vo)).Weigering?.Code);
        Assert.Equal("portaal-niet-klaar", (await proef.Dossier.HaalAf(proef.VoSchoolId, proef.Op(), Vo)).Weigering?.Code);
        Assert.Equal("portaal-niet-klaar", (await proef.Dossier.Portaalbestand(proef.VoSchoolId, null, Vo)).Weigering?.Code);
    }

    private static async Task GeefToegang(Dossierproef proef)
    {
        var scholen = proef.School.Grains.VoScholen(Opstelling.School);
        var versie = (await scholen.Alles(Dossierproef.Leider)).Waarde!.Versie;
        Opstelling.Eis(await scholen.ZetPortaal(
            proef.VoSchoolId, new Portaalafspraak(proef.School.Vandaag, "Hoofd leerlingzaken", "Map VO", Dossierproef.Leider.Naam), versie, Dossierproef.Leider));
        Opstelling.Eis(await scholen.VraagToegang(proef.VoSchoolId, "Sanne Verhulst", "s.verhulst@waterland.example", proef.Op(), Dossierproef.Administratie));
        var toegang = (await scholen.Alles(Dossierproef.Leider)).Waarde!.Toegangen.Single();
        Opstelling.Eis(await scholen.BevestigToegang(toegang.Id, "98VA00", "Sanne Verhulst", proef.Op(), Dossierproef.Leider));
        Opstelling.Eis(await scholen.KoppelAccount(toegang.Id, Vo.AccountId, Dossierproef.Leider));
    }
}
