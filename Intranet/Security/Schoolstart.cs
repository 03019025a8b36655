using OrleansSchool.Basis;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>A school to add, with who leads it.</summary>
/// <param name="AccountId">Of the form, for the account of the schoolleider when there is none yet.</param>
internal sealed record NieuweSchool(SchoolSleutel School, SchoolGegevens Gegevens, string AccountId, string Naam, string Email);

/// <summary>Adds a school of the board (SCH-5). Each step repeats without harm; the same form finishes what a stop left.</summary>
internal sealed class Schoolstart(IGrainFactory grains, Uitnodigingen uitnodigingen, Schooltijd tijd)
{
    /// <param name="wie">The beheerder; never the schoolleider of the new school at once, since nobody gives themself a role.</param>
    public async Task<Uitkomst> Begin(NieuweSchool nieuw, OperatieId operatie, Wie wie)
    {
        if (!wie.Mag(Recht.InstallatieBeheren, wie.School))
        {
            return Weigeringen.GeenRecht;
        }

        if (!Mailadres.IsGeldig(nieuw.Email))
        {
            return Weigeringen.OngeldigMailadres;
        }

        if (await IsVanZichzelf(nieuw, wie))
        {
            return Weigeringen.RolAanJezelf with { Veld = "Email" };
        }

        // A school with people decides for itself who comes in; this way in is only for an empty one.
        if (await HeeftAnderen(nieuw))
        {
            return Weigeringen.SchoolIsErAl;
        }

        var systeem = Wie.Systeem(nieuw.School, wie.Naam);
        var gericht = await grains.School(nieuw.School).RichtIn(nieuw.Gegevens, systeem);
        if (!gericht.IsGoed)
        {
            return gericht;
        }

        var leider = new Roltoekenning(nieuw.School, Rol.Schoolleider, [], tijd.Vandaag, TotEnMet: null);
        var genodigd = await uitnodigingen.Nodig(new NieuwePersoon(nieuw.AccountId, nieuw.Naam, nieuw.Email, [leider]), operatie, systeem, langs: wie.School);
        return genodigd.Weigering?.Code == Weigeringen.PersoonIsErAl.Code ? await Opnieuw(nieuw, operatie, systeem, wie.School) : new Uitkomst(genodigd.Weigering);
    }

    /// <summary>A new form for the same schoolleider who didn't get the mail: sends it. Who came in already has the school.</summary>
    private async Task<Uitkomst> Opnieuw(NieuweSchool nieuw, OperatieId operatie, Wie systeem, SchoolSleutel langs)
    {
        var opnieuw = await uitnodigingen.Opnieuw(await uitnodigingen.VanWie(nieuw.Email) ?? nieuw.AccountId, operatie, systeem, langs);
        return opnieuw.Weigering?.Code == Weigeringen.UitnodigingNietNodig.Code ? Weigeringen.SchoolIsErAl : opnieuw;
    }

    private async Task<bool> IsVanZichzelf(NieuweSchool nieuw, Wie wie) =>
        nieuw.AccountId == wie.AccountId || await uitnodigingen.VanWie(nieuw.Email) == wie.AccountId;

    /// <summary>Somebody else than the schoolleider of this very form.</summary>
    private async Task<bool> HeeftAnderen(NieuweSchool nieuw)
    {
        var leider = await uitnodigingen.VanWie(nieuw.Email) ?? nieuw.AccountId;
        return (await grains.Personen(nieuw.School).Alles()).Rijen.Any(r => r.AccountId != leider);
    }
}
