using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Vragen;

/// <summary>From a question on the playground to an answer for the parent (TSO-11b).</summary>
internal static class VragenRules
{
    /// <summary>A question that came; told again it stays one. When the month is full it isn't taken, and who behandelt hears that the log has it.</summary>
    public static VragenState Met(VragenState was, Oudervraag vraag, SchoolSleutel school, IEnumerable<string> behandelaars)
    {
        if (was.Vragen.Any(v => v.Id == vraag.Id))
        {
            return was;
        }

        var isVol = was.Vragen.Length >= VraagGrenzen.VragenMax;
        var nieuws = new Vraagpost(vraag.Id, isVol ? Vraagnieuws.Vol : Vraagnieuws.Wacht);
        var bak = behandelaars.Aggregate(was.Uitbak, (b, id) => b.Met(Aandacht(school, id), nieuws));
        return was with { Vragen = isVol ? was.Vragen : was.Vragen.Add(vraag), Uitbak = bak };
    }

    /// <summary>Asked with a personal link, not heard by somebody of the school.</summary>
    public static bool IsVanOuder(Oudervraag vraag) => vraag.AccountId.StartsWith(OuderRules.Afzender, StringComparison.Ordinal);

    /// <summary>A question by link: bounded, so that nobody fills the month for the others.</summary>
    public static Uitkomst<VragenState> VraagAlsOuder(VragenState was, Oudervraag vraag, SchoolSleutel school, IEnumerable<string> behandelaars)
    {
        if (TekstRules.KeurRegels(vraag.Tekst, "vraag", "uw vraag", VraagGrenzen.AntwoordMax) is { } nee)
        {
            return nee;
        }

        if (was.Vragen.Count(v => v.AccountId == vraag.AccountId && v.Stand != Vraagstand.Beantwoord) >= OuderGrenzen.OpenVragenMax)
        {
            return Weigeringen.VraagTeVeelOpen;
        }

        var isVol = was.Vragen.Count(IsVanOuder) >= OuderGrenzen.VragenPerMaandMax || was.Vragen.Length >= VraagGrenzen.VragenMax; // no log has this one
        return isVol ? Weigeringen.VragenVol : Met(was, vraag, school, behandelaars);
    }

    /// <param name="behandelaars">Who was asked before: somebody else has it now.</param>
    public static Uitkomst<VragenState> GeefDoor(
        VragenState was, string id, (string Id, string Naam) aan, SchoolSleutel school, IEnumerable<string> behandelaars, DateTimeOffset op)
    {
        if (was.Vragen.FirstOrDefault(v => v.Id == id) is not { } vraag)
        {
            return Weigeringen.Onbekend("deze vraag");
        }

        if (vraag.Stand == Vraagstand.Beantwoord)
        {
            return Weigeringen.VraagAlBeantwoord;
        }

        var wordt = vraag with { Stand = Vraagstand.Doorgegeven, AanId = aan.Id, AanNaam = aan.Naam, DoorgegevenOp = op };
        var bak = Weg(was.Uitbak, vraag, school, behandelaars.Where(b => b != aan.Id)).Met(Aandacht(school, aan.Id), new Vraagpost(id, Vraagnieuws.Wacht));
        return was with { Vragen = was.Vragen.Replace(vraag, wordt), Uitbak = bak };
    }

    public static Uitkomst<VragenState> Beantwoord(
        VragenState was, string id, string antwoord, SchoolSleutel school, IEnumerable<string> behandelaars, Wie wie, DateTimeOffset op)
    {
        if (was.Vragen.FirstOrDefault(v => v.Id == id) is not { } vraag)
        {
            return Weigeringen.Onbekend("deze vraag");
        }

        if (vraag.Stand == Vraagstand.Beantwoord)
        {
            return Weigeringen.VraagAlBeantwoord;
        }

        var schoon = TekstRules.Schoon(antwoord);
        if (TekstRules.KeurRegels(schoon, "antwoord", "wat je de ouder laat weten", VraagGrenzen.AntwoordMax) is { } nee)
        {
            return nee;
        }

        var bak = Weg(was.Uitbak, vraag, school, behandelaars.Where(b => b != vraag.AccountId));
        bak = vraag.AccountId == wie.AccountId ? bak
            : IsVanOuder(vraag) ? bak.Met($"postbus/{school}", new Vraagpost(id, Vraagnieuws.MailOuder))
            : bak.Met(Aandacht(school, vraag.AccountId), new Vraagpost(id, Vraagnieuws.Antwoord));
        return was with
        {
            Vragen = was.Vragen.Replace(vraag, vraag with { Stand = Vraagstand.Beantwoord, Antwoord = schoon, AntwoordDoor = wie.Naam, AntwoordOp = op }),
            Uitbak = bak,
        };
    }

    /// <summary>One complaint of a question, also when somebody types a day in another schooljaar (TSO-15c). The same schooljaar again is what a fault broke off.</summary>
    public static Uitkomst<VragenState> WordtKlacht(VragenState was, string id, Schooljaar jaar) =>
        !was.Vragen.Any(v => v.Id == id) ? Weigeringen.Onbekend("deze vraag")
        : was.Klachten.FirstOrDefault(k => k.VraagId == id) is not { } al ? was with { Klachten = was.Klachten.Add(new Vraagklacht(id, jaar.Begin)) }
        : al.Jaar == jaar.Begin ? was : Weigeringen.KlachtAlVanVraagIn(new Schooljaar(al.Jaar));

    /// <summary>Who behandelt sees all whose children they may see; others what was passed on to them, and what they asked themselves.</summary>
    public static bool MagZien(Oudervraag vraag, Wie wie, bool magBehandelen, Func<IEnumerable<string>, bool> magKinderen) =>
        (magBehandelen || vraag.AanId == wie.AccountId || vraag.AccountId == wie.AccountId) && magKinderen(vraag.LeerlingIds);

    private static Uitbak<Vraagpost> Weg(Uitbak<Vraagpost> bak, Oudervraag vraag, SchoolSleutel school, IEnumerable<string> behandelaars) =>
        behandelaars.Append(vraag.AanId).OfType<string>().Distinct(StringComparer.Ordinal)
            .Aggregate(bak, (b, id) => b.Met(Aandacht(school, id), new Vraagpost(vraag.Id, Vraagnieuws.Weg)));

    private static string Aandacht(SchoolSleutel school, string accountId) => $"aandacht/{school}/{accountId}";
}
