using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// From a school whose BRIN was typed wrongly at the first start to the right one, while there is nothing in it (SET-1; docs/besluiten/0028).
/// The key of a school stands in every key and address, so it never changes: the right school is made, and the person goes there.
/// </summary>
internal static class Schoolwissel
{
    /// <summary>Why it can't; null when it may.</summary>
    public static async Task<Weigering?> Waarom(IGrainFactory grains, SchoolSleutel van, SchoolSleutel naar)
    {
        if (van == naar || !await IsLeeg(grains, naar, mensenMax: 0))
        {
            return Weigeringen.BeginSchoolBestaat;
        }

        return await IsLeeg(grains, van, mensenMax: 1) ? null : Weigeringen.BeginSchoolGevuld;
    }

    /// <summary>
    /// Each step up to the move may come again: a fault before it leaves the person where they were, with the same button. Until the person is in the right
    /// school both look after the installation, so that there is no moment at which nobody may. That is why the old school goes last: its right gone first, a
    /// fault would leave the person in a school that may do nothing. After a fault at the very end the right school takes the right of the empty one away itself.
    /// </summary>
    public static async Task<Uitkomst> Doe(IGrainFactory grains, SchoolSleutel naar, Wie wie)
    {
        var van = wie.School;
        if (await Waarom(grains, van, naar) is { } nee)
        {
            return nee;
        }

        if (await grains.School(van).Bekijk() is not { } oud)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var systeem = Wie.Systeem(naar, wie.Naam);
        var gemaakt = await grains.School(naar).RichtIn(oud.Gegevens, systeem);
        var genomen = gemaakt.IsGoed ? await Neem(grains, oud, naar, systeem) : gemaakt;
        if (!genomen.IsGoed)
        {
            return genomen;
        }

        var gedeeld = await DeelBeheer(grains, naar, wie);
        var verhuisd = gedeeld.IsGoed ? await grains.Account(wie.AccountId).Verhuis(van, naar) : gedeeld;
        return verhuisd.IsGoed ? await grains.Installatie().VervangSchool(van, naar, wie) : verhuisd;
    }

    private static async Task<Uitkomst> DeelBeheer(IGrainFactory grains, SchoolSleutel naar, Wie wie)
    {
        var beheer = (await grains.Installatie().Bekijk()).Beheerscholen;
        return beheer.Contains(naar) ? Uitkomst.Goed : await grains.Installatie().ZetBeheerscholen([.. beheer.Append(wie.School).Append(naar).Distinct()], wie);
    }

    /// <summary>What was set already: address, days, norm, and from which day it counts. Mail server and tablets are set up again.</summary>
    private static async Task<Uitkomst> Neem(IGrainFactory grains, SchoolView oud, SchoolSleutel naar, Wie systeem)
    {
        var nu = (await grains.School(naar).Bekijk())!;
        var genomen = nu.Overblijfdagen == oud.Overblijfdagen && nu.KinderenPerHelper == oud.KinderenPerHelper && nu.Gegevens == oud.Gegevens
            ? Uitkomst.Goed : await grains.School(naar).WijzigGegevens(oud.Gegevens, oud.Overblijfdagen, oud.KinderenPerHelper, nu.Versie, systeem);
        var begin = (await grains.Begin(oud.Sleutel).Bekijk(Wie.Systeem(oud.Sleutel, systeem.Naam))).Waarde;
        return genomen.IsGoed && begin is { BegonnenOp: not null, EersteDag: { } dag }
            ? await grains.Begin(naar).Begin(dag, begin.MiddenInHetJaar, new OperatieId($"wissel-{oud.Sleutel}-{naar}"), systeem) : genomen;
    }

    /// <summary>No leerlingen, and at most so many people.</summary>
    private static async Task<bool> IsLeeg(IGrainFactory grains, SchoolSleutel school, int mensenMax) =>
        (await grains.Register(school).Ids()).IsEmpty && (await grains.Personen(school).Alles()).Rijen.Length <= mensenMax;
}
