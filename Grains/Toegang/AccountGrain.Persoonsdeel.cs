using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Toegang;

/// <summary>What is kept of this account (AVG art. 15): never what signs it in.</summary>
internal sealed partial class AccountGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie, SchoolSleutel school)
    {
        var s = _duurzameStand;
        if (!wie.HeeftAccount || wie.Id != Id || s.Versie == 0)
        {
            return null;
        }

        var (veilig, namen) = (s.Beveiliging, await Schoolnamen.Van(GrainFactory, school));
        return new Persoonsboek("account", "Account")
            .Zet("Naam", s.Naam).Zet("Inlognaam", s.Inlognaam).Zet("Mail", s.Contact.Email).Moment("Mailadres bevestigd op", s.Contact.EmailBevestigdOp)
            .Zet("Stand", Persoonsboek.Woord(s.Contact.Status))
            .Alle(s.Rollen.Where(r => r.School == school), (b, r) => b.Zet("Rol", $"{r.Rol.Leesbaar()}{(r.Groepen.IsEmpty ? "" : $" van {string.Join(", ", r.Groepen.Select(namen.Groep))}")}, {Persoonsboek.Periode(r.Van, r.TotEnMet)}"))
            .IsZo("Wachtwoord, alleen als afdruk", s.WachtwoordHash is not null).IsZo("Code uit een app", veilig.TotpAan)
            .Alle(veilig.Passkeys, (b, p) => b.Zet("Passkey", p.Naam, p.Op))
            .Alle(veilig.ExterneInloggen, (b, e) => b.Zet("Logt in met", $"{e.Aanbieder}: {e.Weergave}"))
            .Alle(veilig.Sessies, (b, sessie) => b.Zet("Ingelogd op", $"{sessie.Apparaat}, laatst gezien {Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(sessie.LaatstGezien).DateTime))}", sessie.Begonnen))
            .IsZo("Pincode voor tablets, alleen als afdruk", s.Pinnen.Any(p => p.School == school))
            .Alle(s.Links, (b, l) => b.Zet("Persoonlijke link", $"{Persoonsboek.Woord(l.Doel)}, geldig tot {Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(l.GeldigTot).DateTime))}"))
            .Zet("Mislukte pogingen om in te loggen", s.MisluktePogingen > 0 ? s.MisluktePogingen.ToString(CultureInfo.InvariantCulture) : null)
            .Moment("Wachtwoord hersteld op", s.HersteldOp)
            .Alle(s.Feiten.Where(f => f.School is null || f.School == school), (b, f) => b.Zet("Wat er gebeurde", f.Tekst, f.Op))
            .LaatWeg("Waarmee iemand inlogt: wachtwoord, pincode, sleutels en links bewaren wij niet leesbaar, of geven wij niet mee. Wie een wijziging deed. Wat een andere school van dit account heeft: dat geeft die school.")
            .Deel();
    }

    public Task<Uitkomst> MagWissen(Wie wie)
    {
        var nee = !wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, wie.School) ? Weigeringen.GeenRecht
            : _duurzameStand.Versie == 0 ? null : AccountpersoonRules.Belet(_duurzameStand, wie.School, tijd.Vandaag);
        return Task.FromResult(new Uitkomst(nee));
    }

    public async Task<Uitkomst> WisOpVerzoek(Wie wie)
    {
        var (school, was) = (wie.School, opslag.State);
        if (!wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, school))
        {
            return Weigeringen.GeenRecht;
        }

        if (was.Versie == 0)
        {
            return Uitkomst.Goed; // a repeat
        }

        if (AccountpersoonRules.Belet(was, school, tijd.Vandaag) is { } nee)
        {
            return nee;
        }

        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Weigeringen.WisWacht;
        }

        await Task.WhenAll(was.Links.Select(l => GrainFactory.Link(l.Hash).TrekIn()));
        await WisAlles(school);
        return Uitkomst.Goed;
    }
}

/// <summary>Whether an account may go before its term.</summary>
internal static class AccountpersoonRules
{
    /// <summary>Null when nobody needs it any more.</summary>
    public static Weigering? Belet(AccountState state, SchoolSleutel school, DateOnly vandaag)
    {
        var hier = state.Rollen.Where(r => r.School == school).ToList();
        var nog = hier.FindAll(r => r.TotEnMet is null || r.TotEnMet >= vandaag);
        return hier.Count == 0 ? Weigeringen.Onbekend("deze persoon")
            : nog.Exists(r => r.TotEnMet is null) ? Weigeringen.WisHeeftRol
            : nog.Max(r => r.TotEnMet) is { } laatste ? Weigeringen.WisHeeftRolTot(laatste)
            : AccountTermijnRules.IsLaatste(state, school) ? null : Weigeringen.WisAndereSchool;
    }
}
