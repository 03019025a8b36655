using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Bord;

[Beleid(Beleid.Tablet, Recht.BordZien)]
[Inzage(Inzagesoort.Groep, "middagbord")]
public sealed class PlekModel(IGrainFactory grains, Schooltijd tijd) : BordPagina(grains, tijd)
{
    private string PlekId => (string)RouteData.Values["plek"]!;

    /// <summary>Who has a turn here today; null on another day, or for who may not see the rooster.</summary>
    public string? DienstUrl => Adres.IsVandaag && Wie.MagHeleSchool(Recht.RoosterZien, School) ? $"/s/{School}/rooster/plek/{PlekId}" : null;

    protected override BordAdres Plaats(DateOnly datum, bool isVandaag) => new(School, null, PlekId, datum, isVandaag);

    protected override async Task<Uitkomst<BordScherm>> Haal(bool metPlek)
    {
        var bord = await Grains.Middag(School, Adres.Datum).PlekBord(PlekId, Wie);
        return bord.IsGoed ? new BordScherm(Adres, Wie, bord.Waarde.Groepen, bord.Waarde.Plek) { Toezicht = bord.Waarde.Toezicht } : bord.Weigering;
    }
}
