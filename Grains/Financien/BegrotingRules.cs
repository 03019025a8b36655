using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Toegang;

namespace OrleansSchool.Financien;

/// <summary>What a begroting and the sheet of the kascommissie may be (TSO-10i, TSO-10j). Pure.</summary>
internal static class BegrotingRules
{
    public const string Reservebegin = "reserve-";

    /// <summary>More than one a year was never asked; a row stays small.</summary>
    public const int VersiesMax = 6;

    private const int NamenMin = 2;
    private const int NamenMax = 4;

    /// <summary>Who has one of these writes in the books.</summary>
    private static readonly ImmutableArray<Recht> Boekrechten =
        [Recht.GeldBeheren, Recht.KasTellen, Recht.IncassoMaken, Recht.IncassoGoedkeuren, Recht.RestitutieGoedkeuren, Recht.VergoedingenBeheren];

    public static Kascommissieblad LeegBlad { get; } = new([], null, [], null, null, null);

    public static bool IsReserve(string post) => post.StartsWith(Reservebegin, StringComparison.Ordinal);

    /// <summary>No concept and no place for another version: then the besluiten say which one may go.</summary>
    public static bool IsVol(BegrotingState state) => state.Concept is null && state.Versies.Length >= VersiesMax;

    /// <param name="besluiten">Of this schooljaar, when it is full.</param>
    public static Uitkomst<BegrotingState> Bewaar(
        BegrotingState was, ImmutableArray<Begrotingsregel> regels, FinancienView financien, ImmutableArray<Besluitvoorstel> besluiten, string doorNaam, DateTimeOffset nu)
    {
        if (regels.Length > FinancienGrenzen.BegrotingsregelsMax)
        {
            return Weigeringen.TeVeel("regels in een begroting", FinancienGrenzen.BegrotingsregelsMax);
        }

        var schoon = regels.Select(Schoon).ToImmutableArray();
        if (schoon.Select(r => Keur(r, financien)).FirstOrDefault(n => n is not null) is { } nee)
        {
            return nee;
        }

        if (schoon.GroupBy(r => r.Post, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            return Weigeringen.BegrotingPostDubbel(Naam(financien, dubbel.Key));
        }

        if (was.Concept is { } concept)
        {
            return was with { Versies = was.Versies.Replace(concept, concept with { Regels = schoon, Op = nu, DoorNaam = doorNaam }) };
        }

        var weg = IsVol(was) ? was.Versies.FirstOrDefault(v => IsNooitBeslist(v, besluiten)) : null;
        return IsVol(was) && weg is null
            ? Weigeringen.BegrotingTeVeelVersies
            : was with
            {
                Versies = was.Versies.RemoveAll(v => v.Nr == weg?.Nr).Add(new Begrotingversie((was.Versies.IsEmpty ? 0 : was.Versies[^1].Nr) + 1, schoon, nu, doorNaam, null, Actief: false)),
            };
    }

    /// <summary>Laid before them and taken back before it ever held: nothing stands on it. One that held once, that is on its way or in dispute stays.</summary>
    private static bool IsNooitBeslist(Begrotingversie versie, ImmutableArray<Besluitvoorstel> besluiten) =>
        !versie.Actief && besluiten.Where(b => b.Soort == Besluitsoort.Begroting && b.BegrotingVersie == versie.Nr).All(b => b is { Stand: Besluitstand.Ingetrokken, ActiefOp: null });

    public static Uitkomst<BegrotingState> ZetReserves(BegrotingState was, ImmutableArray<Reservedoel> reserves, FinancienView financien)
    {
        if (reserves.Length > FinancienGrenzen.ReservesMax)
        {
            return Weigeringen.TeVeel("reserves", FinancienGrenzen.ReservesMax);
        }

        foreach (var reserve in reserves)
        {
            if (!IsReserve(reserve.Post) || financien.Post(reserve.Post) is not { } post || reserves.Count(r => r.Post == reserve.Post) > 1)
            {
                return Weigeringen.ReserveOnbekend(reserve.Post);
            }

            if (!IsBedrag(reserve.Doel) || !IsBedrag(reserve.Maximum) || reserve.Doel > reserve.Maximum)
            {
                return Weigeringen.ReserveMaximum(post.Naam);
            }
        }

        return was with { Reserves = reserves };
    }

    /// <summary>Frozen once a besluit was made of it; in force only with the instemming that the besluit has (TSO-10j).</summary>
    public static BegrotingState NaBesluit(BegrotingState was, Besluitvoorstel besluit)
    {
        var versie = was.Versies.FirstOrDefault(v => v.Nr == besluit.BegrotingVersie);
        if (besluit.Soort != Besluitsoort.Begroting || versie is null || besluit.Stand == Besluitstand.Concept
            || (versie.Actief && versie.BesluitId != besluit.Id && besluit.Stand != Besluitstand.Actief))
        {
            return was; // also when another besluit about this version holds: that one ending is nothing to it
        }

        var isActief = besluit.Stand == Besluitstand.Actief || (besluit.Stand == Besluitstand.Voorbij && versie.Actief);
        return was with
        {
            Versies =
            [
                .. was.Versies.Select(v => v.Nr == versie.Nr ? v with { BesluitId = besluit.Id, Actief = isActief } : v with { Actief = v.Actief && !isActief }),
            ],
        };
    }

    public static Uitkomst<BegrotingState> Verklaar(BegrotingState was, ImmutableArray<Verschilregel> verschillen, FinancienView financien)
    {
        var schoon = verschillen.Select(v => v with { Oorzaak = TekstRules.Schoon(v.Oorzaak), Maatregel = TekstRules.Schoon(v.Maatregel), Naam = Naam(financien, v.Post) })
            .Where(v => v.Oorzaak.Length > 0 || v.Maatregel.Length > 0).ToImmutableArray();
        if (schoon.Length > FinancienGrenzen.BegrotingsregelsMax)
        {
            return Weigeringen.TeVeel("verschillen", FinancienGrenzen.BegrotingsregelsMax);
        }

        foreach (var v in schoon)
        {
            if (financien.Post(v.Post) is null || v.Oorzaak.Length == 0)
            {
                return financien.Post(v.Post) is null ? Weigeringen.BegrotingPostOnbekend(v.Post) : Weigeringen.VerschilZonderOorzaak(v.Naam);
            }

            if ((TekstRules.KeurRegels(v.Oorzaak, "oorzaak", "de oorzaak", FinancienGrenzen.RedenMax)
                ?? (v.Maatregel.Length == 0 ? null : TekstRules.KeurRegels(v.Maatregel, "maatregel", "de maatregel", FinancienGrenzen.RedenMax))) is { } nee)
            {
                return nee;
            }
        }

        return was with { Verschillen = schoon };
    }

    /// <summary>Two names, that of who signs among them; nobody who writes in the books (TSO-10i).</summary>
    public static Uitkomst<BegrotingState> Teken(BegrotingState was, Kascommissieblad blad, PersonenView personen, Wie wie, DateOnly vandaag)
    {
        var namen = (blad.Namen.IsDefault ? [] : blad.Namen).Select(TekstRules.Schoon).Where(n => n.Length > 0).ToImmutableArray();
        var vormen = namen.Select(Namen.Zoekvorm).ToHashSet(StringComparer.Ordinal);
        if (vormen.Count is < NamenMin or > NamenMax || vormen.Count != namen.Length)
        {
            return Weigeringen.KascommissieTweeNamen;
        }

        if (!vormen.Contains(Namen.Zoekvorm(wie.Naam)))
        {
            return Weigeringen.KascommissieZelf;
        }

        if (personen.Rijen.FirstOrDefault(p => vormen.Contains(Namen.Zoekvorm(p.Naam)) && Boekt(p, wie.School, vandaag)) is { } boeker)
        {
            return Weigeringen.KascommissieBoekt(boeker.Naam);
        }

        var schoon = blad with
        {
            Namen = namen,
            Datum = vandaag,
            Opmerking = TekstRules.SchoonOfNiets(blad.Opmerking),
            Steekproeven = [.. (blad.Steekproeven.IsDefault ? [] : blad.Steekproeven).Select(s => s with { Omschrijving = TekstRules.Schoon(s.Omschrijving), Bevinding = TekstRules.Schoon(s.Bevinding) })],
        };
        return Keur(schoon) is { } nee ? nee : was with { Kascommissie = schoon };
    }

    /// <summary>Whether this person may write in the books today; the same rights in one hand can't be checked by that hand.</summary>
    public static bool Boekt(PersoonRij persoon, SchoolSleutel school, DateOnly vandaag) =>
        persoon.Rollen.Any(r => r.School == school && r.GeldtOp(vandaag) && Boekrechten.Any(recht => Rechtentabel.Bereik(r.Rol, recht) != Bereik.Geen));

    /// <summary>Who may book themselves can't sign.</summary>
    public static bool MagTekenen(Wie wie, SchoolSleutel school) =>
        wie.MagHeleSchool(Recht.GeldControleren, school) && !Boekrechten.Any(recht => wie.Mag(recht, school));

    private static Weigering? Keur(Kascommissieblad blad)
    {
        if (blad.Akkoord == false && blad.Opmerking is null)
        {
            return Weigeringen.KascommissieOpmerking;
        }

        if (blad.Steekproeven.Length > FinancienGrenzen.SteekproevenMax)
        {
            return Weigeringen.TeVeel("steekproeven", FinancienGrenzen.SteekproevenMax);
        }

        if (blad.Steekproeven.Any(s => s.BoekingNr < 1 || s.Bevinding.Length == 0))
        {
            return Weigeringen.KascommissieSteekproef;
        }

        return blad.Steekproeven.Select(s => TekstRules.Keur(s.Omschrijving, "steekproef", "de omschrijving", FinancienGrenzen.OmschrijvingMax)
                ?? TekstRules.Keur(s.Bevinding, "steekproef", "de bevinding", FinancienGrenzen.RedenMax))
            .Concat(blad.Namen.Select(n => TekstRules.Keur(n, "namen", "een naam", FinancienGrenzen.NaamMax)))
            .Append(blad.Opmerking is null ? null : TekstRules.KeurRegels(blad.Opmerking, "opmerking", "de opmerking", FinancienGrenzen.RedenMax))
            .FirstOrDefault(n => n is not null);
    }

    private static Weigering? Keur(Begrotingsregel regel, FinancienView financien)
    {
        if (financien.Post(regel.Post) is not { } post || !(post.Soort is Boeksoort.Baten or Boeksoort.Lasten || IsReserve(post.Code)))
        {
            return Weigeringen.BegrotingPostOnbekend(regel.Post);
        }

        var isAftrek = post.Code is Boekposten.Restituties or Boekposten.Oninbaar;
        return Math.Abs((decimal)regel.Bedrag.Centen) > FinancienGrenzen.BedragMax || (regel.Bedrag < Geld.Nul && !isAftrek) || regel.Aantal < 0
            ? Weigeringen.BegrotingBedrag(post.Naam)
            : TekstRules.Keur(regel.Toelichting, "toelichting", "de toelichting", FinancienGrenzen.RedenMax);
    }

    /// <summary>Number × price is the amount; a number or a price alone says nothing.</summary>
    private static Begrotingsregel Schoon(Begrotingsregel regel)
    {
        var schoon = regel with { Toelichting = TekstRules.SchoonOfNiets(regel.Toelichting) };
        return schoon is { Aantal: { } aantal, Stukprijs: { } prijs } && aantal is >= 0 and <= 1_000_000 && Math.Abs((decimal)prijs.Centen) <= FinancienGrenzen.BedragMax
            ? schoon with { Bedrag = prijs * aantal } : schoon with { Aantal = null, Stukprijs = null };
    }

    private static bool IsBedrag(Geld? bedrag) => bedrag is null || (bedrag >= Geld.Nul && bedrag.Value.Centen <= FinancienGrenzen.BedragMax);

    private static string Naam(FinancienView financien, string post) => financien.Post(post)?.Naam ?? post;

    /// <summary>What was sent, for who sends it twice.</summary>
    public static string Inhoud(Kascommissieblad blad)
    {
        var namen = blad.Namen.IsDefault ? [] : blad.Namen;
        var proeven = (blad.Steekproeven.IsDefault ? [] : blad.Steekproeven)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Jaar}/{s.BoekingNr}/{s.Bedrag.Centen}/{s.Bevinding}"));
        return string.Join('|', namen.Concat(proeven).Append(blad.Opmerking).Append(blad.Akkoord?.ToString()));
    }
}
