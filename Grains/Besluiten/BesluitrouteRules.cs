using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Besluiten;

/// <summary>Who acts, and when.</summary>
internal sealed record Besluithandeling(Wie Wie, DateTimeOffset Nu, DateOnly Vandaag);

/// <summary>
/// The route of a besluit (TSO-2c, 10e, 10f, 10j): the commissie decides, ouderraad and schoolleiding advise, the oudergeleding agrees, and the personeelsgeleding
/// too when it touches teachers. Nothing is active without its recorded instemming. Pure.
/// </summary>
internal static partial class BesluitrouteRules
{
    private const int AntwoordMaandenMax = 6;

    public static ImmutableArray<Besluitstap> Route(bool raaktLeerkrachten) =>
        [.. Enum.GetValues<Besluitstap>().Where(s => raaktLeerkrachten || s != Besluitstap.InstemmingPersoneel)];

    public static ImmutableArray<Stapvastlegging> Stappen(bool raaktLeerkrachten) => [.. Route(raaktLeerkrachten).Select(Lege)];

    public static bool IsAdvies(Besluitstap stap) => stap is Besluitstap.AdviesOuderraad or Besluitstap.AdviesSchoolleiding;

    public static bool IsInstemming(Besluitstap stap) => stap is Besluitstap.InstemmingOuders or Besluitstap.InstemmingPersoneel;

    /// <summary>As it is on that day: what is active ends with its schooljaar (10f: "jaarlijks").</summary>
    public static Besluitvoorstel Nu(Besluitvoorstel besluit, DateOnly vandaag) =>
        besluit.Stand == Besluitstand.Actief && vandaag > besluit.Jaar.LaatsteDag ? besluit with { Stand = Besluitstand.Voorbij } : besluit;

    public static bool IsLopend(Besluitvoorstel besluit) => besluit.Stand is Besluitstand.Concept or Besluitstand.InBehandeling or Besluitstand.Gereed;

    public static Stapvastlegging? Stap(Besluitvoorstel besluit, Besluitstap stap) => besluit.Stappen.FirstOrDefault(s => s.Stap == stap);

    /// <summary>The first step without outcome; null when it isn't going on, or an instemming was refused.</summary>
    public static Besluitstap? Volgende(Besluitvoorstel besluit) =>
        !IsLopend(besluit) || IsGeweigerd(besluit) ? null : besluit.Stappen.FirstOrDefault(s => s.Uitkomst is null)?.Stap;

    /// <summary>Steps whose outcome can be recorded now, whoever does it.</summary>
    public static IEnumerable<Besluitstap> TeDoen(Besluitvoorstel besluit) =>
        !IsLopend(besluit) || IsGeweigerd(besluit) ? []
        : besluit.Commissie is null ? [Besluitstap.Commissie]
        : besluit.Stappen.Where(s => s.Uitkomst is null && (IsAdvies(s.Stap) || (IsInstemming(s.Stap) && WaaromGeenInstemming(besluit) is null))).Select(s => s.Stap);

    /// <summary>Steps that can be asked for now, whoever does it.</summary>
    public static IEnumerable<Besluitstap> TeVragen(Besluitvoorstel besluit) =>
        IsGeweigerd(besluit) ? [] : besluit.Stappen.Select(s => s.Stap).Where(s => KeurStap(besluit, s) is null);

    /// <summary>Steps whose outcome can be taken back now, whoever does it.</summary>
    public static IEnumerable<Besluitstap> Terug(Besluitvoorstel besluit) => besluit.Stappen.Select(s => s.Stap).Where(s => TrekUitkomstIn(besluit, s).IsGoed);

    /// <summary>Own geleding, or from letter or minutes: the right to one step isn't that to another.</summary>
    public static bool MagVastleggen(Besluitstap stap, Wie wie, SchoolSleutel school) => stap switch
    {
        Besluitstap.Commissie => wie.MagHeleSchool(Recht.BesluitVoorstellen, school),
        Besluitstap.Actief => wie.MagHeleSchool(Recht.BesluitActiveren, school),
        _ => wie.MagHeleSchool(Recht.BesluitVastleggen, school) || IsVan(stap, wie, school),
    };

    /// <summary>Whose answer it is.</summary>
    public static Rol? Geleding(Besluitstap stap) => stap switch
    {
        Besluitstap.AdviesOuderraad => Rol.Ouderraad,
        Besluitstap.AdviesSchoolleiding => Rol.Schoolleider,
        Besluitstap.InstemmingOuders => Rol.MrOuder,
        Besluitstap.InstemmingPersoneel => Rol.MrPersoneel,
        _ => null,
    };

    public static string Naam(Besluitstap stap) => stap switch
    {
        Besluitstap.Commissie => "het besluit van de commissie",
        Besluitstap.AdviesOuderraad => "het advies van de ouderraad",
        Besluitstap.AdviesSchoolleiding => "het advies van de schoolleiding",
        Besluitstap.InstemmingOuders => "de instemming van de oudergeleding van de MR",
        Besluitstap.InstemmingPersoneel => "de instemming van de personeelsgeleding van de MR",
        _ => "het ingaan",
    };

    /// <summary>Not carried ends it.</summary>
    public static Uitkomst<Besluitvoorstel> NoteerCommissie(Besluitvoorstel was, Besluit besluit, Besluithandeling hier)
    {
        if (!IsLopend(was) || was.Commissie is not null)
        {
            return was.Commissie is null ? Weigeringen.BesluitAfgelopen : Weigeringen.BesluitCommissieAl;
        }

        var aangenomen = besluit.IsAangenomen;
        return Met(was with { Commissie = besluit, Stand = aangenomen ? Besluitstand.InBehandeling : Besluitstand.Ingetrokken }, Lege(Besluitstap.Commissie) with
        {
            Uitkomst = aangenomen ? Stapuitkomst.Positief : Stapuitkomst.Negatief,
            Op = besluit.Op,
            DoorNaam = "overblijfcommissie",
            VastgelegdDoor = hier.Wie.Naam,
            VastgelegdOp = hier.Nu,
            VastgelegdDoorId = hier.Wie.AccountId,
        });
    }

    public static Uitkomst<Besluitvoorstel> Vraag(Besluitvoorstel was, Besluitstap stap, DateOnly antwoordVoor, Besluithandeling hier)
    {
        if (KeurStap(was, stap) is { } nee)
        {
            return nee;
        }

        return antwoordVoor <= hier.Vandaag || antwoordVoor > hier.Vandaag.AddMonths(AntwoordMaandenMax)
            ? Weigeringen.BesluitAntwoorddag
            : Met(was, Stap(was, stap)! with { GevraagdOp = hier.Vandaag, AntwoordVoor = antwoordVoor });
    }

    /// <param name="documentId">Null without a document.</param>
    public static Uitkomst<Besluitvoorstel> LegVast(Besluitvoorstel was, StapInvoer invoer, string? documentId, Besluithandeling hier)
    {
        var schoon = invoer with { DoorNaam = TekstRules.Schoon(invoer.DoorNaam), Tekst = TekstRules.SchoonOfNiets(invoer.Tekst) };
        if ((KeurStap(was, invoer.Stap) ?? KeurUitkomst(was, schoon, documentId, hier.Vandaag) ?? KeurDag(was, schoon, hier.Vandaag) ?? KeurTekst(schoon)) is { } nee)
        {
            return nee;
        }

        return Bepaald(Met(was, Stap(was, invoer.Stap)! with
        {
            Uitkomst = schoon.Uitkomst,
            Op = schoon.Op,
            DoorNaam = schoon.DoorNaam,
            Tekst = schoon.Tekst,
            DocumentId = documentId,
            VastgelegdDoor = hier.Wie.Naam,
            VastgelegdOp = hier.Nu,
            VastgelegdDoorId = hier.Wie.AccountId,
        }));
    }

    /// <summary>Only the last one, so that nothing stands on an outcome that is gone; that it was asked stays.</summary>
    public static Uitkomst<Besluitvoorstel> TrekUitkomstIn(Besluitvoorstel was, Besluitstap stap)
    {
        if (!IsLopend(was) || (!IsAdvies(stap) && !IsInstemming(stap)) || Stap(was, stap) is not { } nu)
        {
            return IsLopend(was) ? Weigeringen.BesluitStapNiet : Weigeringen.BesluitAfgelopen;
        }

        return nu.Uitkomst is null ? Weigeringen.BesluitGeenUitkomst
            : IsAdvies(stap) && HeeftInstemmingUitkomst(was) ? Weigeringen.BesluitLatereStap
            : Bepaald(Met(was, Lege(stap) with { GevraagdOp = nu.GevraagdOp, AntwoordVoor = nu.AntwoordVoor }));
    }

    public static Uitkomst<Besluitvoorstel> Antwoord(Besluitvoorstel was, Besluitstap stap, string tekst)
    {
        if (!IsLopend(was) || Stap(was, stap) is not { } nu || !IsAdvies(stap))
        {
            return IsLopend(was) ? Weigeringen.BesluitStapNiet : Weigeringen.BesluitAfgelopen;
        }

        return nu.Uitkomst is not (Stapuitkomst.Negatief or Stapuitkomst.MetOpmerking) ? Weigeringen.BesluitGeenUitkomst
            : nu.Antwoord is not null && HeeftInstemmingUitkomst(was) ? Weigeringen.BesluitLatereStap // the MR read it as it was
            : TekstRules.KeurRegels(tekst, "tekst", "het antwoord van de commissie", BesluitenGrenzen.ReactieMax) is { } nee ? nee
            : Bepaald(Met(was, nu with { Antwoord = tekst }));
    }

    /// <summary>Why the button is closed; null when it is open.</summary>
    /// <param name="anderen">All besluiten of the schooljaar.</param>
    public static Weigering? WaaromNietActief(Besluitvoorstel besluit, IEnumerable<Besluitvoorstel> anderen, DateOnly vandaag) =>
        !IsLopend(besluit) ? Weigeringen.BesluitAfgelopen
        : vandaag > besluit.Jaar.LaatsteDag ? Weigeringen.BesluitJaarVoorbij(besluit.Jaar)
        : besluit.Stappen.Any(s => IsInstemming(s.Stap) && (s.Uitkomst != Stapuitkomst.Ingestemd || s.DocumentId is null)) ? Weigeringen.BesluitZonderInstemming
        : besluit.Stand != Besluitstand.Gereed ? Weigeringen.BesluitStapMist(Naam(Volgende(besluit) ?? Besluitstap.Commissie))
        : anderen.FirstOrDefault(a => a.Id != besluit.Id && a.Soort == besluit.Soort && a.Soort != Besluitsoort.Anders && a.Stand == Besluitstand.Actief && a.Vanaf > besluit.Vanaf) is { } ander
            ? Weigeringen.BesluitAnderActief(ander.Nummer, ander.Vanaf)
        : null;

    /// <summary>Four eyes: who recorded an instemming, also from a letter, isn't who lets it begin. Where only the name was kept, the name tells.</summary>
    public static Weigering? WaaromNietDoor(Besluitvoorstel besluit, Wie wie) =>
        besluit.Stappen.Any(s => IsInstemming(s.Stap) && (s.VastgelegdDoorId is { } id ? id == wie.AccountId : s.VastgelegdDoor == wie.Naam)) ? Weigeringen.BesluitVierOgen : null;

    public static Uitkomst<Besluitvoorstel> Activeer(Besluitvoorstel was, IEnumerable<Besluitvoorstel> anderen, Besluithandeling hier) =>
        (WaaromNietActief(was, anderen, hier.Vandaag) ?? WaaromNietDoor(was, hier.Wie)) is { } nee ? nee : Met(
            was with { Stand = Besluitstand.Actief, ActiefOp = hier.Nu, ActiefDoor = hier.Wie.Naam },
            Lege(Besluitstap.Actief) with
            {
                Uitkomst = Stapuitkomst.Positief,
                Op = hier.Vandaag,
                DoorNaam = hier.Wie.Naam,
                VastgelegdDoor = hier.Wie.Naam,
                VastgelegdOp = hier.Nu,
                VastgelegdDoorId = hier.Wie.AccountId,
            });

    public static Uitkomst<Besluitvoorstel> TrekIn(Besluitvoorstel was, DateOnly vandaag) =>
        Nu(was, vandaag).Stand is Besluitstand.Ingetrokken or Besluitstand.Voorbij ? Weigeringen.BesluitAfgelopen : was with { Stand = Besluitstand.Ingetrokken };

    /// <summary>Only of a refused instemming (TSO-0b); it is never active after it.</summary>
    public static Uitkomst<Besluitvoorstel> MeldGeschil(Besluitvoorstel was, string route) =>
        !IsLopend(was) ? Weigeringen.BesluitAfgelopen
        : !IsGeweigerd(was) ? Weigeringen.BesluitGeenGeschil
        : TekstRules.KeurRegels(route, "route", "wat er nu gebeurt en wanneer", BesluitenGrenzen.ReactieMax) is { } nee ? nee
        : was with { Stand = Besluitstand.Geschil, GeschilRoute = route };

    private static bool HeeftInstemmingUitkomst(Besluitvoorstel besluit) => besluit.Stappen.Any(s => IsInstemming(s.Stap) && s.Uitkomst is not null);

    private static bool IsGeweigerd(Besluitvoorstel besluit) => besluit.Stappen.Any(s => s.Uitkomst == Stapuitkomst.NietIngestemd);

    private static bool IsVan(Besluitstap stap, Wie wie, SchoolSleutel school)
    {
        var recht = IsAdvies(stap) ? Recht.BesluitAdviseren : Recht.BesluitInstemmen;
        return wie.School == school && wie.Rollen.Any(r => r.Rol == Geleding(stap) && Rechtentabel.Bereik(r.Rol, recht) == Bereik.School);
    }

    private static Stapvastlegging Lege(Besluitstap stap) => new(stap, null, null, null, null, null, null, null, null, null, null);

    private static Besluitvoorstel Met(Besluitvoorstel was, Stapvastlegging nieuw) => was with { Stappen = [.. was.Stappen.Select(s => s.Stap == nieuw.Stap ? nieuw : s)] };

    /// <summary>Everything is there: the button is open.</summary>
    private static Besluitvoorstel Bepaald(Besluitvoorstel besluit)
    {
        var gereed = besluit.Commissie is { IsAangenomen: true } && WaaromGeenInstemming(besluit) is null
            && besluit.Stappen.All(s => !IsInstemming(s.Stap) || s.Uitkomst == Stapuitkomst.Ingestemd);
        return besluit with { Stand = gereed ? Besluitstand.Gereed : Besluitstand.InBehandeling };
    }
}
