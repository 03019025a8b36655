using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>What people look at.</summary>
internal sealed partial class OverdrachtGrain
{
    public async Task<Uitkomst<Overdrachtbord>> Bord(Wie wie)
    {
        var metNamen = wie.Mag(Recht.OverdrachtZien, _school);
        if (!metNamen && !wie.Mag(Recht.OverdrachtTellen, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var state = Nu;
        var alle = BordRules.Rijen(state, beeld);
        var mag = new Dossierrechtenbord(
            wie.MagHeleSchool(Recht.DossierAdministratie, _school), wie.MagHeleSchool(Recht.VoScholenBeheren, _school), metNamen,
            wie.MagHeleSchool(Recht.ToetsenInlezen, _school), wie.MagHeleSchool(Recht.OverdrachtZien, _school));
        return BordRules.Bord(
            state, beeld, metNamen ? [.. alle.Where(r => wie.MagInGroep(Recht.OverdrachtZien, _school, r.GroepId))] : alle, metNamen, mag);
    }

    public async Task<Uitkomst<Werklijst>> Werklijst(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.DossierAdministratie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var state = await MetMailstand(Nu);
        return WerklijstRules.Maak(state, beeld, BordRules.Rijen(state, beeld));
    }

    public async Task<Uitkomst<Vergelijking>> Vergelijking(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.OverdrachtZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var state = Nu;
        return VergelijkRules.Maak(state, beeld, BordRules.Rijen(state, beeld), wie.MagHeleSchool(Recht.VoScholenBeheren, _school));
    }

    public Task<Uitkomst<TijdpadView>> Tijdpad(Wie wie) => Task.FromResult<Uitkomst<TijdpadView>>(
        wie.Mag(Recht.OverdrachtZien, _school)
            ? TijdpadRules.View(_duurzaam, _jaar, wie.MagHeleSchool(Recht.TijdpadBeheren, _school))
            : Weigeringen.GeenRecht);

    public async Task<Uitkomst<Vobericht>> Bericht(string id, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.VoScholenBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var state = Nu;
        return state.Berichten.FirstOrDefault(b => b.Id == id) is { } bericht ? BerichtbeeldRules.View(state, bericht, beeld) : Weigeringen.Onbekend("dit bericht");
    }

    public async Task<Uitkomst<Seintjevoorbeeld>> Seintjevoorbeeld(string voSchoolId, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.DossierAdministratie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        return await Beeld() is { } beeld ? SeintjeRules.Voorbeeld(_duurzaam, beeld, voSchoolId, null, wie.Naam) : Weigeringen.OnbekendeSchool;
    }

    /// <summary>As Post knows each mail at this moment; it is written down later.</summary>
    private async Task<OverdrachtState> MetMailstand(OverdrachtState state) =>
        SeintjevolgRules.Met(state, [.. await Task.WhenAll(SeintjevolgRules.Open(state, tijd.Nu).Select(Mailstand))]);

    private async Task<Seintjestand> Mailstand(Seintjestand seintje)
    {
        var inUitbak = _duurzaam.Uitbak.Wachtend.Any(p => p.Bericht.Mail?.Id == seintje.MailId); // before Post is asked: it may get there meanwhile
        var kaart = (await GrainFactory.Postbus(_school).Mail(seintje.MailId, null, Wie.Systeem(_school, "Overdracht"))).Waarde;
        var zonderServer = kaart is { Pogingen.IsEmpty: true } && await GrainFactory.Postbus(_school).Stand(null) is { Ingesteld: false };
        return SeintjevolgRules.Nu(seintje, kaart, inUitbak, _geweigerd.GetValueOrDefault(seintje.MailId), zonderServer);
    }
}
