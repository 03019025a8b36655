using OrleansSchool.Basis;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>Who may see and change a leerling, and its card (SEC-2, SCH-2).</summary>
internal static class LeerlingRules
{
    /// <summary>Why this may not be done to this leerling; rights go first, so that a refusal tells nothing about who exists.</summary>
    public static Weigering? WaaromNiet(LeerlingState state, Recht recht, Wie wie, SchoolSleutel school)
    {
        if (!wie.Mag(recht, school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!state.Bestaat)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        return wie.MagInGroep(recht, school, state.Persoon.GroepId) ? null : Weigeringen.GeenRecht;
    }

    public static LeerlingKaart Kaart(string id, LeerlingState state, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        bool Mag(Recht recht) => wie.MagInGroep(recht, school, state.Persoon.GroepId);
        var actief = state.IsActief(vandaag);
        var zietAlles = AdresRules.ZietAlles(wie, school);
        return new LeerlingKaart(
            id, state.Versie, state.Persoon, actief, state.VanSchoolPer, state.Aanmeldingen, state.Dagwijzigingen,
            [.. state.Verzorgers.Select(v => AdresRules.Zichtbaar(v, zietAlles))],
            Mag(Recht.LeerlingWijzigen), actief && Mag(Recht.AanmeldingWijzigen), actief && Mag(Recht.AfmeldingInvoeren), state.Feiten,
            Mag(Recht.LunchinfoWijzigen), state.Noodcontacten, LunchnotitieRules.OpKaart(state, Mag(Recht.LunchinfoWijzigen), vandaag),
            FotoRules.View(state, vandaag), actief && Mag(Recht.FotoWijzigen), state.Blokkades, state.Reglement);
    }

    /// <summary>The row of the register on a date; who signed an aanmelding up and the proof stay on the card.</summary>
    public static LeerlingRij Rij(string id, LeerlingState state, DateOnly vandaag) => new(
        id, state.Persoon, state.IsActief(vandaag), state.Bron.Sleutel, state.Bron.EckId, state.Bron.BsnLaatste4,
        Aanmelding.GeldigOp(state.Aanmeldingen, vandaag) is { } geldig ? geldig with { VastgelegdOp = default, DoorNaam = "", Bewijs = null, FormulierId = null } : null,
        [.. state.Lunchnotities.Select(n => n.AlsMerk())], state.Gezin, state.Reglement?.VersieNr,
        state.VanSchoolPer > vandaag ? state.VanSchoolPer : null);
}
