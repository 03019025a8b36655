using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The first day: the link of the first start, the school, the mail server, the people of the office.</summary>
internal sealed partial class Schoolleven
{
    private const string Beheerder = "beheerder";
    private const string Schoolleider = "schoolleider";
    private const string Kantoorkracht = "administratie";
    private const string Coordinator = "coordinator";

    private static readonly SchoolGegevens Gegevens = new("Basisschool De Horizon", "Horizonlaan 1", "1234AB", "Eendenveld", "0240000001", Regio.Zuid);

    private Wie Als(string accountId) => Model.Personen[accountId].Wie(School);

    private async Task RichtIn()
    {
        const string hash = "0000000000000000000000000000000000000000000000000000000000000001";
        await _klant.Doe("eerste-start", g => g.Installatie().BiedEersteStartAan(hash));
        await _klant.Doe("eerste-start-gebruikt", g => g.Installatie().GebruikEersteStart(hash, Beheerder, School));
        var rol = new Roltoekenning(School, Rol.Beheerder, [], Vandaag, null);
        await _klant.Doe("account", g => g.Account(Beheerder).Maak("bo.beheerder@horizon.example", "Bo Beheerder", "hash", [rol]));
        Model.Personen[Beheerder] = new(Beheerder, "Bo Beheerder", "bo.beheerder@horizon.example", Rol.Beheerder, [], false);
        await _klant.Doe("richt-in", g => g.School(School).RichtIn(Gegevens, Als(Beheerder)));
        await LeesSchool();
        await _klant.MetVersie("mailserver", async g => (await g.Postbus(School).Instellingen(Als(Beheerder))).Waarde!, v => v.Nu is not null,
            (g, v) => g.Postbus(School).BewaarInstellingen(
                new PostInstellingen("mail.horizon.example", 587, Mailbeveiliging.StartTls, "intranet", "geheim", "intranet@horizon.example", "De Horizon", null), v.Versie, Als(Beheerder)));
        await Nodig(Schoolleider, "Sacha Schoolleider", Rol.Schoolleider, []);
        await Nodig(Kantoorkracht, "Ada Administratie", Rol.Administratie, []);
        await Nodig(Begeleider, "Ina Begeleider", Rol.InternBegeleider, []);
        await Nodig(Coordinator, "Caro Coordinator", Rol.Overblijfcoordinator, []);
        await HuurHelpers();
    }

    private async Task LeesSchool() => _school = (await _klant.Vraag(g => g.School(School).Bekijk()))!;

    /// <summary>Brings somebody in with an invitation by mail, as the page of the people of the school does; they choose a password.</summary>
    private async Task Nodig(string accountId, string naam, Rol rol, ImmutableArray<string> groepen)
    {
        var email = $"{accountId}@horizon.example";
        var operatie = Operatie();
        var toekenning = new Roltoekenning(School, rol, groepen, Vandaag, null);
        if (!await _klant.Doe("voeg-toe", g => g.Mensen(School).VoegToe(new NieuwePersoon(accountId, naam, email, [toekenning]), operatie, Als(Beheerder))))
        {
            return;
        }

        Model.Personen[accountId] = new(accountId, naam, email, rol, groepen, false);
        if (!await WachtOpAccount(accountId))
        {
            return;
        }

        var hash = await StuurLink(LinkDoel.Uitnodiging, accountId, naam, email);
        var keuze = Operatie();
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)));
        await _klant.Doe("link", g => g.Link(hash).Gebruik(LinkDoel.Uitnodiging, keuze));
        await _klant.Doe("wachtwoord", g => g.Account(accountId).KiesWachtwoord(hash, "hash-" + accountId, keuze));
    }

    /// <summary>The decision is on its way by an outbox: soon, or after a fault within a day.</summary>
    private async Task<bool> WachtOpAccount(string id)
    {
        for (var tot = _wereld.Klok.Nu.AddHours(26); await _klant.Vraag(g => g.Account(id).Bekijk()) is null; await _wereld.Wacht(TimeSpan.FromMinutes(1)))
        {
            if (_wereld.Klok.Nu > tot)
            {
                _wereld.Schending("account-lost", $"{id} was let in, and a day later there is no account");
                return false;
            }
        }

        return true;
    }

    /// <summary>The account knows the link before its mail leaves, and knows that it left after.</summary>
    private async Task<string> StuurLink(LinkDoel doel, string accountId, string naam, string email)
    {
        var token = _toeval.NieuwId() + _toeval.NieuwId();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token)));
        var (operatie, tot) = (Operatie(), _wereld.Klok.Nu.AddDays(7));
        var link = new LinkView(doel, accountId, School, tot);
        await _klant.Doe("link-maak", g => g.Link(hash).Maak(link), Weigeringen.LinkVoorbij.Code);
        await _klant.Doe("link-zet", g => g.Account(accountId).ZetLink(new AccountLink(doel, hash, tot, operatie.Waarde, Verstuurd: false)));
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", naam).Add("link", $"{Kern.SimMail.Basis}{(doel == LinkDoel.Uitnodiging ? "uitnodiging" : "wachtwoord")}?t={token}");
        waarden = doel == LinkDoel.Uitnodiging ? waarden.Add("school", Gegevens.Naam).Add("door", "Bo Beheerder") : waarden;
        await Mail(new Postopdracht($"link-{hash[..24]}", doel == LinkDoel.Uitnodiging ? Sjabloon.Uitnodiging : Sjabloon.WachtwoordHerstel, naam, email, waarden));
        await _klant.Doe(g => g.Account(accountId).LinkIsVerstuurd(hash));
        return hash;
    }

    private async Task Mail(Postopdracht opdracht)
    {
        if (await _klant.Doe("mail", g => g.Postbus(School).Verstuur(opdracht, Wie.Systeem(School, "Mensen")), Weigeringen.PostKindgegevens.Code))
        {
            Model.Mails[opdracht.Id] = _wereld.Klok.Nu;
        }
    }

    private static string Nummer(int n) => n.ToString("D2", CultureInfo.InvariantCulture);
}
