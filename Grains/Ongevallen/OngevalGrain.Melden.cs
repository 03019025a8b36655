using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Ongevallen;

/// <summary>Reporting, and who is with the child while who supervises (TSO-12b, TSO-12c).</summary>
internal sealed partial class OngevalGrain
{
    public async Task<Uitkomst> Meld(
        string leerlingId, string plekId, string? omschrijving, bool levensgevaar, string? helperId, OperatieId operatie, Wie wie, bool tweede = false)
    {
        var schoon = TekstRules.Schoon(omschrijving);
        if (MagMelden(schoon, operatie, wie) is { } nee)
        {
            return nee;
        }

        if (opslag.State.Bestaat)
        {
            return OngevalRules.Eerder(opslag.State, operatie, Ongevalsoort.Gemeld, schoon, wie) ?? Weigeringen.OngeldigeOperatie;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school || school.Plek(plekId) is null)
        {
            return Weigeringen.Onbekend("deze plek");
        }

        if ((await GrainFactory.Register(_school).Alles()).Rijen.FirstOrDefault(r => r.Id == leerlingId && r.Actief) is not { } kind)
        {
            return Weigeringen.Onbekend("dit kind");
        }

        if (!tweede && await Lopend(leerlingId) is { } lopend)
        {
            return Weigeringen.OngevalLooptAl(lopend.Sinds);
        }

        var aanwezig = await Aanwezig();
        var helper = string.IsNullOrEmpty(helperId) ? null : await Zoek(helperId, aanwezig);
        if (helper is null && !string.IsNullOrEmpty(helperId))
        {
            return Weigeringen.Onbekend("deze helper");
        }

        var begin = new OngevalState
        {
            Datum = tijd.Vandaag,
            LeerlingId = leerlingId,
            GroepId = kind.GroepId ?? "",
            PlekId = plekId,
            Omschrijving = schoon,
            MelderId = wie.AccountId,
            Leiding = wie.Naam,
            ToezichtVoor = await Middag.AantalToezicht(),
        };
        var gemeld = OngevalRules.Met(begin, Ongevalsoort.Gemeld, schoon, operatie, wie, tijd.Nu) with { Levensgevaar = levensgevaar };
        var wordt = helper is null ? gemeld : MetWeg(gemeld, Gaat(helper, aanwezig), new OperatieId($"{operatie}-h"), wie);
        return await Leg(OngevalpostRules.MetLog(await MetRoep(wordt), _school, levensgevaar ? "Ongeval met levensgevaar gemeld." : "Ongeval gemeld."));
    }

    public async Task<Uitkomst> ZetHelper(string helperId, bool weg, OperatieId operatie, Wie wie)
    {
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        var state = opslag.State;
        var hier = state.Weg.FirstOrDefault(w => w.HelperId == helperId);
        var aanwezig = await Aanwezig();
        var helper = hier ?? await Zoek(helperId, aanwezig);
        if (helper is null)
        {
            return Weigeringen.Onbekend("deze helper");
        }

        if (OngevalRules.Eerder(state, operatie, weg ? Ongevalsoort.HelperMee : Ongevalsoort.Terug, helper.Naam, wie) is { } eerder)
        {
            return eerder;
        }

        if (state.Gesloten || weg == hier is not null || state.Weg.Length >= OngevalGrenzen.WegMax && weg)
        {
            return state.Gesloten ? Weigeringen.OngevalGesloten : weg ? Weigeringen.AlBijHetKind : Weigeringen.NietBijHetKind;
        }

        return await Leg(weg ? MetWeg(state, Gaat(helper, aanwezig), operatie, wie) : MetTerug(state, helper, operatie, wie));
    }

    public async Task<Uitkomst> Vervang(string? helperId, string? naam, OperatieId operatie, Wie wie)
    {
        var wieKomt = TekstRules.Schoon(naam);
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        var aanwezig = await Aanwezig();
        var helper = string.IsNullOrEmpty(helperId) ? null : await Zoek(helperId, aanwezig);
        var tekst = helper?.Naam ?? wieKomt;
        if (OngevalRules.Eerder(opslag.State, operatie, Ongevalsoort.Vervangen, tekst, wie) is { } eerder)
        {
            return eerder;
        }

        if (MagVervangen(helperId, helper, wieKomt) is { } weigering)
        {
            return weigering;
        }

        var geteld = helper is not null && !aanwezig.IsEmpty && (await Middag.MeldHelper(helper.HelperId, opslag.State.PlekId, operatie, Namens(wie))).IsGoed;
        var met = OngevalRules.Met(opslag.State, Ongevalsoort.Vervangen, tekst, operatie, wie, tijd.Nu);
        return await Leg(geteld ? met : OngevalpostRules.MetHulp(met, _school));
    }

    private Weigering? MagMelden(string omschrijving, OperatieId operatie, Wie wie) =>
        !wie.Mag(Recht.OngevalMelden, _school) ? Weigeringen.GeenRecht
        : !operatie.IsGeldig || _id != OngevalId.Van(operatie, wie) ? Weigeringen.OngeldigeOperatie
        : omschrijving.Length == 0 ? null
        : TekstRules.KeurRegels(omschrijving, "omschrijving", "wat er gebeurde", OngevalGrenzen.TekstMax);

    private Weigering? MagVervangen(string? helperId, Weghelper? helper, string naam) =>
        opslag.State.Gesloten ? Weigeringen.OngevalGesloten
        : !string.IsNullOrEmpty(helperId) && helper is null ? Weigeringen.Onbekend("deze helper")
        : helper is { Geteld: true } || opslag.State.Weg.Any(w => w.HelperId == helper?.HelperId) ? Weigeringen.TeltAlMee
        : helper is null ? TekstRules.KeurVerplicht(naam, "naam", "wie er komt", OngevalGrenzen.NaamMax)
        : null;

    private OngevalState MetWeg(OngevalState state, Weghelper helper, OperatieId operatie, Wie wie)
    {
        var met = OngevalRules.Met(state, Ongevalsoort.HelperMee, helper.Naam, operatie, wie, tijd.Nu);
        return MetMiddag(met with { Weg = met.Weg.Add(helper) }, helper, isWeg: true);
    }

    private OngevalState MetTerug(OngevalState state, Weghelper helper, OperatieId operatie, Wie wie)
    {
        var met = OngevalRules.Met(state, Ongevalsoort.Terug, helper.Naam, operatie, wie, tijd.Nu);
        return MetMiddag(met with { Weg = met.Weg.Remove(helper) }, helper, isWeg: false);
    }

    private OngevalState MetMiddag(OngevalState state, Weghelper helper, bool isWeg) =>
        helper.Geteld ? OngevalpostRules.MetHelper(state, _school, helper.HelperId, isWeg) : state;

    /// <summary>Everybody who must hear of it at once (TSO-8g); with life in danger the BHV'ers too (TSO-12e).</summary>
    private async Task<OngevalState> MetRoep(OngevalState state) => OngevalpostRules.MetAandacht(
        OngevalpostRules.MetRij(state, _school), _school, await Ontvangers(leiding: true, state.Levensgevaar, state.GroepId), Ongevalpostsoort.Aandacht);

    private async Task<ImmutableArray<string>> Ontvangers(bool leiding, bool bhv, string? groepId = null) => OngevalpostRules.Ontvangers(
        await GrainFactory.Personen(_school).Alles(), _school, groepId ?? opslag.State.GroepId, tijd.Vandaag, leiding, bhv);

    /// <summary>Who is at school now; nobody at a school that names no helpers.</summary>
    private async Task<ImmutableArray<AanwezigeHelper>> Aanwezig() =>
        (await Middag.Toezicht(Wie.Systeem(_school, "Ongeval"))).Waarde?.Helpers ?? [];

    /// <summary>Where nobody is named, the middag takes one off its number by hand: it counts without this helper.</summary>
    private static Weghelper Gaat(Weghelper helper, ImmutableArray<AanwezigeHelper> aanwezig) => helper with { Geteld = helper.Geteld || aanwezig.IsEmpty };

    /// <summary>A person of the school; counted when the middag has them by name.</summary>
    private async Task<Weghelper?> Zoek(string helperId, ImmutableArray<AanwezigeHelper> aanwezig)
    {
        if (aanwezig.FirstOrDefault(h => h.HelperId == helperId && h is { Weg: null, WegMet: null }) is { } hier)
        {
            return new Weghelper(hier.HelperId, hier.Naam, Geteld: true);
        }

        var kracht = (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen.FirstOrDefault(k => k.Id == helperId);
        var persoon = kracht is null ? (await GrainFactory.Personen(_school).Alles()).Rijen.FirstOrDefault(p => p.AccountId == helperId) : null;
        return kracht is not null ? new Weghelper(helperId, kracht.Gegevens.Naam, Geteld: false)
            : persoon is not null ? new Weghelper(helperId, persoon.Naam, Geteld: false) : null;
    }

    /// <summary>Who handles an accident may have somebody come in, also a teacher who doesn't tick helpers otherwise.</summary>
    private Wie Namens(Wie wie) => wie with { Rollen = [new ActieveRol(Rol.Overblijfcoordinator, [])] };
}
