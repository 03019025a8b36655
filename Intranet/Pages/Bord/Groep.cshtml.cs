using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Bord;

[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.Groep, "middagbord")]
public sealed class GroepModel(IGrainFactory grains, Schooltijd tijd) : BordPagina(grains, tijd)
{
    private string GroepId => (string)RouteData.Values["groep"]!;

    protected override BordAdres Plaats(DateOnly datum, bool isVandaag) => new(School, GroepId, null, datum, isVandaag);

    protected override async Task<Uitkomst<BordScherm>> Haal(bool metPlek)
    {
        var bord = await Grains.Overblijfgroep(School, Schooljaar.Van(Adres.Datum), GroepId).Bord(Adres.Datum, Wie);
        if (!bord.IsGoed)
        {
            return bord.Weigering;
        }

        var toezicht = metPlek ? (await Grains.Middag(School, Adres.Datum).ToezichtBijGroep(GroepId, Wie)).Waarde : null;
        return new BordScherm(Adres, Wie, [bord.Waarde], toezicht?.Plek) { Toezicht = toezicht?.Kop };
    }
}
