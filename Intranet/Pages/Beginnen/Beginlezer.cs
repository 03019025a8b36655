using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Pages.Vandaag;
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
        var (helpers, tablets, personen) = (grains.Overblijfkrachten(wie.School).Alles(), grains.Tablets(wie.School).Bekijk(), grains.Personen(wie.School).Alles());
        var (merken, mail, zin) = (Merken(wie), HeeftMailserver(wie), HeeftHerstelzin(wie));
        await Task.WhenAll(vraag, school, register, geld, helpers, tablets, personen, merken, mail, zin);
        if ((await vraag).Waarde is not { } begin || await school is not { } nu)
        {
            return null;
        }

        var krachten = (await helpers).Rijen.Where(h => !h.Gegevens.IsWeg(tijd.Vandaag)).Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var kinderen = (await register).Rijen.Where(r => r.Actief).ToList();
        return new Beginfeiten(
            begin, nu, kinderen.Count, kinderen.Count(r => !r.Gezin.IsDefaultOrEmpty), kinderen.Count(r => r.Aanmelding is not null), ZonderPlek(nu),
            (await geld).Instellingen is not null, HeeftTarief(await geld), krachten.Count,
            (await tablets).Rijen.Count(t => t is { GekoppeldOp: not null, IngetrokkenOp: null }), await mail, await zin,
            sessie is not null && (sessie.Account.HeeftTweedeStap() || opdracht.Demo), StartRules.IsAlleenDezeMachine(opdracht), await merken)
        {
            MetPincode = (await personen).Rijen.Count(p => p.HeeftPin && krachten.Contains(p.AccountId)),
        };
    }

    /// <summary>The step that waits in a school that is being set up; null for who doesn't do that, and when there is none. One question as long as nothing is being set up.</summary>
    public async Task<Inrichtstap?> Wacht(Wie wie, Sessie? sessie) =>
        wie.Tablet is null && wie.MagHeleSchool(Recht.SchoolInrichten, wie.School)
            && (await grains.Begin(wie.School).Bekijk(wie)).Waarde is { BegonnenOp: not null, KlaarOp: null }
            && await Lees(wie, sessie) is { } feiten && BeginRules.Wacht(BeginRules.Stappen(feiten)) is { } regel
            ? new Inrichtstap((int)regel.Stap, regel.Kop, Beginwoorden.Zonder(regel.Stap), regel.Url) : null;

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
