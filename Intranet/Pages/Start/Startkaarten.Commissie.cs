using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Besluiten;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>Besluiten that wait for this person, meetings with their deadlines, actions (TSO-2c, TSO-2f … TSO-2j).</summary>
internal static partial class Startkaarten
{
    /// <summary>So long before its day a deadline is told to who has nothing to send.</summary>
    private const int VoorafDagen = 14;

    /// <summary>So long before it must be gone the agenda is asked for.</summary>
    private const int AgendaDagen = 7;

    private const int ActieDagen = 7;

    private static IEnumerable<Startkaart> Besluiten(Startfeiten feiten) => feiten.Besluiten.Select(b => Besluit(b, feiten)).OfType<Startkaart>();

    private static Startkaart? Besluit(Besluitkaart kaart, Startfeiten feiten)
    {
        var (besluit, vandaag) = (kaart.Besluit, feiten.Vandaag);
        var (kop, url) = ($"{besluit.Nummer} {besluit.Titel}", $"{feiten.Adres}/besluiten/{besluit.Id}");
        var gevraagd = besluit.Stappen.Where(s => s is { Uitkomst: null, GevraagdOp: not null } && kaart.MagVastleggen.Contains(s.Stap)).ToList();
        if (gevraagd.Find(s => IsVan(s.Stap, feiten)) is { } onze)
        {
            return new Startkaart(
                kop, $"{Besluitwoorden.Stap(onze.Stap)}: jullie zijn aan zet.{(onze.AntwoordVoor is { } voor ? " " + Antwoordtijd(voor, vandaag) : "")}", IsStil(onze, vandaag) ? "te-laat" : "wacht",
                "chat-square-text", url, "Geef antwoord")
            { Voor = onze.AntwoordVoor, IsGevraagd = true, Taken = feiten.Kan(Beleid.PersoonMet2, Recht.BesluitVoorstellen) ? [] : [$"besluiten/{besluit.Jaar}"] };
        }

        if (kaart.MagActiveren)
        {
            return new Startkaart(kop, "Alles is binnen: het besluit kan ingaan.", "wacht", "check2-circle", url, "Laat ingaan");
        }

        if (kaart.MagVastleggen.Contains(Besluitstap.Commissie))
        {
            return new Startkaart(kop, "De commissie moet hierover nog besluiten.", "wacht", "chat-square-text", url, "Leg vast");
        }

        if (gevraagd.Find(s => IsStil(s, vandaag)) is { } stil)
        {
            return new Startkaart(kop, $"{Besluitwoorden.Stap(stil.Stap)}: er kwam geen antwoord voor {Datums.Lang(stil.AntwoordVoor!.Value)}.", "te-laat", "hourglass-bottom", url, "Vraag na");
        }

        var teVragen = besluit.Stappen.Where(s => s is { Uitkomst: null, GevraagdOp: null } && kaart.MagVragen.Contains(s.Stap)).ToList();
        return teVragen.Count == 0 ? null
            : new Startkaart(kop, $"Nog te vragen: {string.Join(", ", teVragen.Select(s => Klein(Besluitwoorden.Stap(s.Stap))))}.", "wacht", "send", url, "Vraag");
    }

    /// <summary>An answer is asked before a day: on that day it is late.</summary>
    private static bool IsStil(Stapvastlegging stap, DateOnly vandaag) => stap.AntwoordVoor <= vandaag;

    private static string Antwoordtijd(DateOnly voor, DateOnly vandaag) =>
        voor <= vandaag ? $"Het antwoord had er voor {Datums.Lang(voor)} moeten zijn." : $"Antwoord voor {Datums.Lang(voor)}.";

    /// <summary>The own geleding, not who may write its answer down from a letter.</summary>
    private static bool IsVan(Besluitstap stap, Startfeiten feiten) => stap switch
    {
        Besluitstap.AdviesOuderraad or Besluitstap.SamenspraakOuderraad => feiten.Heeft(Rol.Ouderraad),
        Besluitstap.AdviesSchoolleiding or Besluitstap.SamenspraakSchoolleiding => feiten.Heeft(Rol.Schoolleider),
        Besluitstap.InstemmingOuders => feiten.Heeft(Rol.MrOuder),
        Besluitstap.InstemmingPersoneel => feiten.Heeft(Rol.MrPersoneel),
        Besluitstap.SamenspraakMr => feiten.Heeft(Rol.MrOuder, Rol.MrPersoneel),
        _ => false,
    };

    private static IEnumerable<Startkaart> Vergaderingen(Startfeiten feiten) => feiten.Vergaderingen is not { } alle ? [] :
    [
        .. alle.Waarschuwingen.Select(zin => new Startkaart(
            "Te weinig vergaderingen gepland", zin, feiten.Vandaag.Month is >= VergaderingGrenzen.DringendVanafMaand and < 8 ? "te-laat" : "wacht", "calendar-plus",
            $"{feiten.Adres}/vergaderingen/nieuw", "Plan")
        { Taken = [$"vergaderingen/{feiten.Jaar}"] }),
        .. alle.Kaarten.SelectMany(v => IsKomend(v, feiten) ? Komend(v, feiten) : Gehouden(v, feiten)),
        .. Acties(alle, feiten),
    ];

    /// <summary>Of one that has begun nobody is asked any more whether they come.</summary>
    private static bool IsKomend(VergaderingView v, Startfeiten feiten) =>
        feiten.Nu < Schooltijd.Moment(v.Gegevens.Op, v.Gegevens.Begin) && v.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd;

    private static IEnumerable<Startkaart> Komend(VergaderingView v, Startfeiten feiten)
    {
        var (dag, vandaag, url, g) = (v.Gegevens.Op, feiten.Vandaag, Adres(v, feiten), v.Gegevens);
        var waar = $"{g.Begin.ToString("HH:mm", CultureInfo.InvariantCulture)} uur, {g.Plaats}";
        if (v.Mag.Antwoorden && Ik(v, feiten) is { Komst: Komst.Onbekend })
        {
            yield return new Startkaart($"Kom je op {Datums.Lang(dag)}?", $"Vergadering van de {Wat(v)}, {waar}.", "wacht", "calendar-event", url, "Antwoord") { Taken = [] };
        }
        else
        {
            yield return new Startkaart($"Vergadering van de {Wat(v)}", $"{waar}.", "info", "calendar-event", url, "Bekijk") { Voor = dag };
        }

        if (v.Mag.Beheren && v.Stap == Vergaderstap.Gepland && v.AgendaVoor.AddDays(-AgendaDagen) <= vandaag)
        {
            var zin = $"{Uiterlijk(v.AgendaVoor, vandaag)} De vergadering van de {Wat(v)} is {Datums.Lang(dag)}.";
            yield return new Startkaart("Verstuur de agenda", zin, v.AgendaVoor <= vandaag ? "te-laat" : "wacht", "send", url, "Verstuur") { Voor = v.AgendaVoor, Taken = [Taak(v, "agenda")] };
        }

        if (v.Mag.Indienen && v.Stap == Vergaderstap.Gepland && vandaag <= v.InleverenTot && v.InleverenTot <= vandaag.AddDays(VoorafDagen))
        {
            yield return new Startkaart(
                "Agendapunten inleveren", $"Kan tot en met deze dag, voor de vergadering van de {Wat(v)} op {Datums.Lang(dag)}.", "info", "list-task", url, "Dien in")
            { Voor = v.InleverenTot };
        }
    }

    private static IEnumerable<Startkaart> Gehouden(VergaderingView v, Startfeiten feiten)
    {
        var (wanneer, url) = ($"De vergadering van de {Wat(v)} was {Datums.Lang(v.Gegevens.Op)}.", Adres(v, feiten));
        if (v.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd or Vergaderstap.Gehouden)
        {
            var laat = v.NotulenVoor < feiten.Vandaag;
            if (v.NotulistId is null ? v.Mag.Beheren : Ik(v, feiten)?.Id == v.NotulistId)
            {
                yield return new Startkaart("Schrijf de notulen", $"{wanneer} {Uiterlijk(v.NotulenVoor, feiten.Vandaag)}", laat ? "te-laat" : "wacht", "pencil", url, "Schrijf")
                { Voor = v.NotulenVoor, Taken = [Taak(v, "notulen")] };
            }
            else if (v.Mag.Beheren && laat)
            {
                yield return new Startkaart("De notulen zijn er nog niet", $"{wanneer} De notulist is aan zet.", "te-laat", "hourglass-bottom", url, "Bekijk")
                { Voor = v.NotulenVoor, Taken = [Taak(v, "notulen")] };
            }
        }
        else if (v.Mag.Beheren && !v.NotulenMist.IsEmpty)
        {
            yield return new Startkaart("Verspreid de notulen", $"{wanneer} Nog niet bij {Opsomming(v.NotulenMist.Select(Naar))}.", "wacht", "send", url, "Verspreid")
            { Taken = [Taak(v, "verspreiden")] };
        }
    }

    /// <summary>Without their text: it may name somebody.</summary>
    private static IEnumerable<Startkaart> Acties(Vergaderfeiten alle, Startfeiten feiten)
    {
        if (alle.Acties is not [var eerste, ..])
        {
            yield break;
        }

        var staat = eerste.Voor < feiten.Vandaag ? "te-laat" : eerste.Voor <= feiten.Vandaag.AddDays(ActieDagen) ? "wacht" : "info";
        yield return new Startkaart(
            $"Je hebt {Getal(alle.Acties.Length, "actiepunt", "actiepunten")}", $"{(alle.Acties.Length == 1 ? "" : "Het eerste: ")}{Uiterlijk(eerste.Voor, feiten.Vandaag)}", staat, "check2-square",
            $"{feiten.Adres}/vergaderingen", "Bekijk")
        { Voor = eerste.Voor, Taken = [.. alle.Acties.Select(a => a.Taak)] };
    }

    private static Genodigde? Ik(VergaderingView v, Startfeiten feiten) => v.Genodigden.FirstOrDefault(g => g.AccountId == feiten.Wie.AccountId);

    /// <summary>Id of the aandacht of a meeting.</summary>
    private static string Taak(VergaderingView v, string wat) => $"vergadering/{v.Id}/{wat}";

    private static string Adres(VergaderingView v, Startfeiten feiten) => $"{feiten.Adres}/vergaderingen/{v.Id}";

    private static string Wat(VergaderingView v) => v.Soort == Vergadersoort.Commissie ? "overblijfcommissie" : "overblijfwerkgroep";

    private static string Naar(Geleding geleding) => geleding switch
    {
        Geleding.Ouderraad => "de ouderraad",
        Geleding.Mr => "de MR",
        _ => "de schoolleiding",
    };

    private static string Klein(string woord) => char.ToLowerInvariant(woord[0]) + woord[1..];
}
