using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Spelmateriaal;

/// <inheritdoc cref="IMateriaalGrain"/>
internal sealed class MateriaalGrain([PersistentState("spelmateriaal", VerzegeldeOpslag.Naam)] IPersistentState<MateriaalState> opslag, Schooltijd tijd)
    : Grain, IMateriaalGrain
{
    private SchoolSleutel School => Sleutels.SchoolVan(this.GetPrimaryKeyString());

    public async Task<Uitkomst<MateriaalView>> Bekijk(Wie wie)
    {
        if (!MagBeheren(wie) && !MagMelden(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return await GrainFactory.School(School).Bekijk() is { } school
            ? MateriaalRules.View(opslag.State, school, tijd.Vandaag, MagBeheren(wie), MagMelden(wie)) : Weigeringen.OnbekendeSchool;
    }

    public Task<Uitkomst> Bewaar(string? id, MateriaalInvoer invoer, OperatieId operatie, Wie wie, long versie = 0) => Doe(
        MagBeheren(wie), operatie, ["bewaar", id, invoer.Naam, Getal(invoer.Aantal), invoer.PlekId, invoer.Stand.ToString(), invoer.Toelichting, Getal(invoer.Centen)], wie,
        (was, school) => MateriaalRules.Bewaar(was, id, operatie.Waarde, invoer, school, wie, tijd.Nu, versie));

    public Task<Uitkomst> Meld(string id, Materiaalstand stand, string? toelichting, OperatieId operatie, Wie wie) => Doe(
        MagMelden(wie) || MagBeheren(wie), operatie, ["meld", id, stand.ToString(), toelichting], wie,
        (was, _) => MateriaalRules.Meld(was, id, stand, toelichting, wie, tijd.Nu));

    public Task<Uitkomst> VoerAf(string id, OperatieId operatie, Wie wie) =>
        Doe(MagBeheren(wie), operatie, ["af", id], wie, (was, _) => MateriaalRules.VoerAf(was, id));

    public Task<Uitkomst> VinkOpgeruimd(string plekId, string? mist, OperatieId operatie, Wie wie) => Doe(
        MagMelden(wie), operatie, ["vink", plekId, mist, Sleutels.Dag(tijd.Vandaag)], wie,
        (was, school) => MateriaalRules.Vink(was, plekId, mist, school, wie, tijd.Nu, tijd.Vandaag));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        var wordt = MateriaalRules.Opgeruimd(opslag.State, tijd.Vandaag);
        if (!ReferenceEquals(wordt, opslag.State))
        {
            await opslag.Bewaar(wordt);
        }

        return Nachtwerk.Niets();
    }

    private bool MagBeheren(Wie wie) => wie.MagHeleSchool(Recht.MateriaalBeheren, School);

    private bool MagMelden(Wie wie) => wie.MagHeleSchool(Recht.MateriaalMelden, School);

    private async Task<Uitkomst> Doe(bool mag, OperatieId operatie, string?[] inhoud, Wie wie, Func<MateriaalState, SchoolView, Uitkomst<MateriaalState>> regel)
    {
        if (!mag || !operatie.IsGeldig)
        {
            return mag ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(School).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = regel(was, school);
        if (besluit.IsGoed)
        {
            await opslag.Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, merk) });
            await GrainFactory.Live(School).Meld([Onderwerpen.Middag(tijd.Vandaag)]);
        }

        return new Uitkomst(besluit.Weigering);
    }

    private static string? Getal(long? getal) => getal?.ToString(CultureInfo.InvariantCulture);
}
