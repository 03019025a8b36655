using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>The people around the child: on the card, from a file, with a sibling, and to call (SCH-2).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Uitkomst> BewaarVerzorgers(
        ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> noodcontacten, long versie, Wie wie, string? verbodVoorbij = null) =>
        Wijzig(Recht.LeerlingWijzigen, versie, wie, (was, hier) => VerzorgerRules.Bewaar(was, verzorgers, noodcontacten, ids.NieuwId, hier, verbodVoorbij));

    public async Task<Uitkomst<VerzorgersVerschil>> NeemVerzorgersOver(VerzorgersOvername overname, Wie wie)
    {
        VerzorgersVerschil? verschil = null;
        if (WaaromNietOvernemen(wie) is { } nee)
        {
            return nee;
        }

        var uitkomst = await Leg(null, wie, (was, hier) =>
        {
            var over = VerzorgerOvernameRules.NeemOver(was, overname, ids.NieuwId, hier);
            verschil = over.Waarde?.Verschil;
            return over.IsGoed ? over.Waarde.State : over.Weigering;
        });
        return uitkomst.IsGoed ? verschil! : uitkomst.Weigering;
    }

    public async Task<Uitkomst<VerzorgersVerschil>> VergelijkVerzorgers(VerzorgersOvername overname, Wie wie)
    {
        if (WaaromNietOvernemen(wie) is { } nee)
        {
            return nee;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var over = VerzorgerOvernameRules.NeemOver(opslag.State, overname, ids.NieuwId, new Handeling(wie, school, tijd.Nu, tijd.Vandaag));
        return over.IsGoed ? over.Waarde.Verschil : over.Weigering;
    }

    public Task<Uitkomst<VerzorgerContact>> GedeeldeVerzorger(VerzorgerContact vanBroer, Wie wie) => Task.FromResult<Uitkomst<VerzorgerContact>>(
        LeerlingRules.WaaromNiet(opslag.State, Recht.LeerlingWijzigen, wie, _school) is { } nee ? nee
        : VerzorgerContactRules.Zoek(opslag.State, vanBroer) is { } hier ? VerzorgerContact.Van(hier)
        : Weigeringen.Onbekend("deze verzorger bij broer of zus"));

    public Task<Uitkomst> WerkVerzorgerBij(VerzorgerContact was, VerzorgerContact wordt, Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.LeerlingWijzigen, wie, _school) is { } nee
            ? Klaar(nee)
            : Leg(null, wie, (state, hier) => VerzorgerContactRules.WerkBij(state, was, wordt, ids.NieuwId, hier));

    public Task<Uitkomst<Bellijst>> Bellijst(Wie wie)
    {
        var recht = wie.Mag(Recht.LeerlingenZien, _school) ? Recht.LeerlingenZien : Recht.BordMarkeren;
        return Task.FromResult<Uitkomst<Bellijst>>(
            !opslag.State.Bestaat && LeerlingRules.WaaromNiet(opslag.State, recht, wie, _school) is { } nee ? nee
            : BelRules.Mag(opslag.State, wie, _school) ? BelRules.Lijst(opslag.State)
            : Weigeringen.GeenRecht);
    }

    private Weigering? WaaromNietOvernemen(Wie wie) =>
        !wie.MagHeleSchool(Recht.LeerlingenInlezen, _school) ? Weigeringen.GeenRecht : opslag.State.Bestaat ? null : Weigeringen.Onbekend("deze leerling");
}
