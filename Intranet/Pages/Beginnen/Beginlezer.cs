using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>Asks the school how far it is: a handful of questions at once, all of views that are at hand.</summary>
internal sealed class Beginlezer(IGrainFactory grains, Schooltijd tijd, Opdracht opdracht, Herstelkluis kluis)
{
    /// <summary>Null when this school was never set up, or for who may not set it up.</summary>
    public async Task<Beginfeiten?> Lees(Wie wie, Sessie? sessie)
    {
        var (vraag, school) = (grains.Begin(wie.School).Bekijk(wie), grains.School(wie.School).Bekijk());
        var (register, geld) = (grains.Register(wie.School).Alles(), grains.Financien(wie.School).Bekijk());
        var (helpers, tablets) = (grains.Overblijfkrachten(wie.School).Alles(), grains.Tablets(wie.School).Bekijk());
        var (merken, mail, zin) = (Merken(wie), HeeftMailserver(wie), HeeftHerstelzin(wie));
        await Task.WhenAll(vraag, school, register, geld, helpers, tablets, merken, mail, zin);
        if ((await vraag).Waarde is not { } begin || await school is not { } nu)
        {
            return null;
        }

        var kinderen = (await register).Rijen.Where(r => r.Actief).ToList();
        return new Beginfeiten(
            begin, nu, kinderen.Count, kinderen.Count(r => !r.Gezin.IsDefaultOrEmpty), kinderen.Count(r => r.Aanmelding is not null), ZonderPlek(nu),
            (await geld).Instellingen is not null, HeeftTarief(await geld), (await helpers).Rijen.Length,
            (await tablets).Rijen.Count(t => t is { GekoppeldOp: not null, IngetrokkenOp: null }), await mail, await zin,
            sessie is not null && (sessie.Account.HeeftTweedeStap() || opdracht.Demo), StartRules.IsAlleenDezeMachine(opdracht), await merken);
    }

    /// <summary>Of this schooljaar, or of the next while this one has none.</summary>
    private int ZonderPlek(SchoolView school)
    {
        var jaar = Schooljaar.Van(tijd.Vandaag);
        var groepen = school.GroepenVan(jaar).ToList();
        return (groepen.Count > 0 ? groepen : [.. school.GroepenVan(jaar.Volgend)]).Count(g => g.BuitenPlekId is null);
    }

    /// <summary>Today's or one that is to come.</summary>
    private bool HeeftTarief(FinancienView geld) => geld.Tarieven.Any(t => t.TotEnMet >= tijd.Vandaag);

    private async Task<int> Merken(Wie wie) => (await grains.Middag(wie.School, tijd.Vandaag).Bekijk(wie)).Waarde is { } middag
        ? middag.Tellers.OpHetPlein + middag.Tellers.VroegOpgehaald : 0;

    private async Task<bool> HeeftMailserver(Wie wie) => !wie.Mag(Recht.PostZien, wie.School) || (await grains.Postbus(wie.School).Stand(wie)) is not { Ingesteld: false };

    private async Task<bool> HeeftHerstelzin(Wie wie) => !wie.Mag(Recht.InstallatieBeheren, wie.School) || (await kluis.Stand()).IsBevestigd;
}
