using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Besluiten;

/// <summary>Who acts, and when.</summary>
internal sealed record Besluithandeling(Wie Wie, DateTimeOffset Nu, DateOnly Vandaag);

/// <summary>
/// The route of a besluit (TSO-2c, 10e, 10f, 10j): the commissie decides, ouderraad and schoolleiding advise, the oudergeleding agrees, and the personeelsgeleding
/// too when it touches teachers. Nothing is active without its recorded instemming. What the reglement doesn't provide for (15b) has no advice and no instemming:
/// schoolleiding, MR and ouderraad each agree themselves. Pure.
/// </summary>
internal static partial class BesluitrouteRules
{
    private const int AntwoordMaandenMax = 6;

    public static ImmutableArray<Besluitstap> Route(Besluitsoort soort, bool raaktLeerkrachten) => soort == Besluitsoort.NietVoorzien
        ? [Besluitstap.Commissie, Besluitstap.SamenspraakSchoolleiding, Besluitstap.SamenspraakMr, Besluitstap.SamenspraakOuderraad, Besluitstap.Actief]
        :
        [
            Besluitstap.Commissie, Besluitstap.AdviesOuderraad, Besluitstap.AdviesSchoolleiding, Besluitstap.InstemmingOuders,
            .. raaktLeerkrachten ? new[] { Besluitstap.InstemmingPersoneel } : [], Besluitstap.Actief,
        ];

    public static ImmutableArray<Stapvastlegging> Stappen(Besluitsoort soort, bool raaktLeerkrachten) => [.. Route(soort, raaktLeerkrachten).Select(Lege)];

    /// <summary>A schooljaar has one of it at a time; of the others several stand beside each other.</summary>
    public static bool IsEnig(Besluitsoort soort) => soort is Besluitsoort.Tarief or Besluitsoort.Vergoeding or Besluitsoort.Begroting;

    public static bool IsAdvies(Besluitstap stap) => stap is Besluitstap.AdviesOuderraad or Besluitstap.AdviesSchoolleiding;

    public static bool IsInstemming(Besluitstap stap) => stap is Besluitstap.InstemmingOuders or Besluitstap.InstemmingPersoneel;

    public static bool IsSamenspraak(Besluitstap stap) =>
        stap is Besluitstap.SamenspraakSchoolleiding or Besluitstap.SamenspraakMr or Besluitstap.SamenspraakOuderraad;

    /// <summary>As it is on that day: what is active ends with its schooljaar (10f: "jaarlijks"). A reglement holds until it is changed again (15a).</summary>
    public static Besluitvoorstel Nu(Besluitvoorstel besluit, DateOnly vandaag) =>
        besluit.Stand == Besluitstand.Actief && besluit.Soort != Besluitsoort.Reglement && vandaag > besluit.Jaar.LaatsteDag ? besluit with { Stand = Besluitstand.Voorbij } : besluit;

    public static bool IsLopend(Besluitvoorstel besluit) => besluit.Stand is Besluitstand.Concept or Besluitstand.InBehandeling or Besluitstand.Gereed;

    public static Stapvastlegging? Stap(Besluitvoorstel besluit, Besluitstap stap) => besluit.Stappen.FirstOrDefault(s => s.Stap == stap);

    /// <summary>The first step without outcome; null when it isn't going on, or an instemming was refused.</summary>
    public static Besluitstap? Volgende(Besluitvoorstel besluit) =>
        !IsLopend(besluit) || IsGeweigerd(besluit) ? null : besluit.Stappen.FirstOrDefault(s => s.Uitkomst is null)?.Stap;

    /// <summary>Steps whose outcome can be recorded now, whoever does it.</summary>
    public static IEnumerable<Besluitstap> TeDoen(Besluitvoorstel besluit) =>
        !IsLopend(besluit) || IsGeweigerd(besluit) ? []
        : besluit.Commissie is null ? [Besluitstap.Commissie]
        : besluit.Stappen.Where(s => s.Uitkomst is null && (IsAdvies(s.Stap) || IsSamenspraak(s.Stap) || (IsInstemming(s.Stap) && WaaromGeenInstemming(besluit) is null)))
            .Select(s => s.Stap);

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

    /// <summary>Whose answer it is; of the MR as a whole both geledingen can say it.</summary>
    public static ImmutableArray<Rol> Geledingen(Besluitstap stap) => stap switch
    {
        Besluitstap.AdviesOuderraad or Besluitstap.SamenspraakOuderraad => [Rol.Ouderraad],
        Besluitstap.AdviesSchoolleiding or Besluitstap.SamenspraakSchoolleiding => [Rol.Schoolleider],
        Besluitstap.InstemmingOuders => [Rol.MrOuder],
        Besluitstap.InstemmingPersoneel => [Rol.MrPersoneel],
        Besluitstap.SamenspraakMr => [Rol.MrOuder, Rol.MrPersoneel],
        _ => [],
    };

    public static string Naam(Besluitstap stap) => stap switch
    {
        Besluitstap.Commissie => "het besluit van de commissie",
        Besluitstap.AdviesOuderraad => "het advies van de ouderraad",
        Besluitstap.AdviesSchoolleiding => "het advies van de schoolleiding",
        Besluitstap.InstemmingOuders => "de instemming van de oudergeleding van de MR",
        Besluitstap.InstemmingPersoneel => "de instemming van de personeelsgeleding van de MR",
        Besluitstap.SamenspraakSchoolleiding => "het akkoord van de schoolleiding",
        Besluitstap.SamenspraakMr => "het akkoord van de MR",
        Besluitstap.SamenspraakOuderraad => "het akkoord van de ouderraad",
        _ => "het ingaan",
    };

    /// <summary>For the history: a refusal isn't told as if they had agreed.</summary>
    public static string Vastgelegd(Besluitstap stap, Stapuitkomst uitkomst) =>
        $"Vastgelegd: {Naam(stap)}{(uitkomst == Stapuitkomst.NietIngestemd || (uitkomst == Stapuitkomst.Negatief && IsSamenspraak(stap)) ? " is geweigerd" : "")}";

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
        if ((KeurStap(was, invoer.Stap) ?? KeurUitkomst(was, schoon, documentId, hier) ?? KeurDag(was, schoon, hier.Vandaag) ?? KeurTekst(schoon)) is { } nee)
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

    /// <summary>
    /// Only the last one, so that nothing stands on an outcome that is gone; that it was asked stays. A samenspraak that was refused can be taken back too: it ended the
    /// besluit, and who recorded it wrongly sets it going again.
    /// </summary>
    public static Uitkomst<Besluitvoorstel> TrekUitkomstIn(Besluitvoorstel was, Besluitstap stap)
    {
        var loopt = IsLopend(was) || (was.Stand == Besluitstand.Ingetrokken && NietAkkoord(was)?.Stap == stap);
        if (!loopt || !IsAntwoord(stap) || Stap(was, stap) is not { } nu)
        {
            return loopt ? Weigeringen.BesluitStapNiet : Weigeringen.BesluitAfgelopen;
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
        : besluit.Stappen.Any(s => IsSamenspraak(s.Stap) && !IsAkkoord(s)) ? Weigeringen.BesluitZonderSamenspraak
        : besluit.Stand != Besluitstand.Gereed ? Weigeringen.BesluitStapMist(Naam(Volgende(besluit) ?? Besluitstap.Commissie))
        : anderen.FirstOrDefault(a => a.Id != besluit.Id && a.Soort == besluit.Soort && IsEnig(a.Soort) && a.Stand == Besluitstand.Actief && a.Vanaf > besluit.Vanaf) is { } ander
            ? Weigeringen.BesluitAnderActief(ander.Nummer, ander.Vanaf)
        : null;

    /// <summary>
    /// Four eyes: who recorded an instemming or a samenspraak, also from a letter, isn't who lets it begin. Only the schoolleiding may do both with its own samenspraak,
    /// as with an advice; who recorded that for them may not. Where only the name was kept, the name tells.
    /// </summary>
    public static Weigering? WaaromNietDoor(Besluitvoorstel besluit, Wie wie) =>
        besluit.Stappen.FirstOrDefault(s => VraagtVierOgen(s.Stap, wie) && (s.VastgelegdDoorId is { } id ? id == wie.AccountId : s.VastgelegdDoor == wie.Naam)) is not { } stap ? null
        : IsInstemming(stap.Stap) ? Weigeringen.BesluitVierOgen : Weigeringen.BesluitVierOgenSamenspraak;

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

    /// <summary>Only of a refused instemming (TSO-0b); it is never active after it. Recorded again its route goes on, as of the day on which it became a dispute.</summary>
    public static Uitkomst<Besluitvoorstel> MeldGeschil(Besluitvoorstel was, string route, DateOnly vandaag) =>
        !IsLopend(was) && was.Stand != Besluitstand.Geschil ? Weigeringen.BesluitAfgelopen
        : !IsGeweigerd(was) ? Weigeringen.BesluitGeenGeschil
        : TekstRules.KeurRegels(route, "route", "wat er nu gebeurt en wanneer", BesluitenGrenzen.ReactieMax) is { } nee ? nee
        : was with { Stand = Besluitstand.Geschil, GeschilRoute = route, GeschilOp = was.Stand == Besluitstand.Geschil ? was.GeschilOp : vandaag };

    private static bool HeeftInstemmingUitkomst(Besluitvoorstel besluit) => besluit.Stappen.Any(s => IsInstemming(s.Stap) && s.Uitkomst is not null);

    private static bool IsGeweigerd(Besluitvoorstel besluit) => besluit.Stappen.Any(s => s.Uitkomst == Stapuitkomst.NietIngestemd);

    /// <summary>The samenspraak that was refused; null when none was.</summary>
    private static Stapvastlegging? NietAkkoord(Besluitvoorstel besluit) => besluit.Stappen.FirstOrDefault(s => IsSamenspraak(s.Stap) && s.Uitkomst == Stapuitkomst.Negatief);

    private static bool IsAkkoord(Stapvastlegging stap) => stap.Uitkomst is Stapuitkomst.Positief or Stapuitkomst.MetOpmerking;

    /// <summary>Somebody else than the commissie answers it.</summary>
    private static bool IsAntwoord(Besluitstap stap) => IsAdvies(stap) || IsInstemming(stap) || IsSamenspraak(stap);

    private static bool VraagtVierOgen(Besluitstap stap, Wie wie) =>
        IsInstemming(stap) || (IsSamenspraak(stap) && (stap != Besluitstap.SamenspraakSchoolleiding || !IsVan(stap, wie, wie.School)));

    private static bool IsVan(Besluitstap stap, Wie wie, SchoolSleutel school)
    {
        var recht = IsInstemming(stap) || stap == Besluitstap.SamenspraakMr ? Recht.BesluitInstemmen : Recht.BesluitAdviseren;
        return wie.School == school && wie.Rollen.Any(r => Geledingen(stap).Contains(r.Rol) && Rechtentabel.Bereik(r.Rol, recht) == Bereik.School);
    }

    private static Stapvastlegging Lege(Besluitstap stap) => new(stap, null, null, null, null, null, null, null, null, null, null);

    private static Besluitvoorstel Met(Besluitvoorstel was, Stapvastlegging nieuw) => was with { Stappen = [.. was.Stappen.Select(s => s.Stap == nieuw.Stap ? nieuw : s)] };

    /// <summary>Everything is there: the button is open. Without samenspraak of one of them it ends (15b).</summary>
    private static Besluitvoorstel Bepaald(Besluitvoorstel besluit)
    {
        var gereed = besluit.Commissie is { IsAangenomen: true } && WaaromGeenInstemming(besluit) is null
            && besluit.Stappen.All(s => (!IsInstemming(s.Stap) || s.Uitkomst == Stapuitkomst.Ingestemd) && (!IsSamenspraak(s.Stap) || IsAkkoord(s)));
        return besluit with { Stand = NietAkkoord(besluit) is not null ? Besluitstand.Ingetrokken : gereed ? Besluitstand.Gereed : Besluitstand.InBehandeling };
    }
}
