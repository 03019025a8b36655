using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Ongevallen;

/// <summary>What an accident asks, and who may do it (TSO-12b … TSO-12e).</summary>
internal static class OngevalRules
{
    /// <summary>
    /// Coordinator, teacher or schoolleiding calls the parents (TSO-12d); so may the BHV'er, who leads when life is in danger (TSO-12e). A teacher
    /// of the whole school only on its own day: afterwards it is of the child's own teacher and of who handles accidents (TSO-8h).
    /// </summary>
    public static bool MagOudersBellen(OngevalState state, Wie wie, SchoolSleutel school, DateOnly vandaag) =>
        wie.MagHeleSchool(Recht.OngevallenZien, school)
        || (wie.MagInGroep(Recht.GroepsmiddagDoen, school, state.GroepId) && (state.Datum == vandaag || wie.Rollen.Any(r => IsEigen(r, state.GroepId))));

    /// <summary>Who reports may follow it on its own day while it runs; afterwards only who handles accidents, and the child's teacher (TSO-8h).</summary>
    public static bool MagZien(OngevalState state, Wie wie, SchoolSleutel school, DateOnly vandaag) =>
        MagOudersBellen(state, wie, school, vandaag)
        || (wie.Mag(Recht.OngevalMelden, school) && state.Datum == vandaag && !state.Gesloten);

    /// <summary>Reported twice or by mistake: who reported it takes it back while it runs, who handles accidents also afterwards.</summary>
    public static bool MagIntrekken(OngevalState state, Wie wie, SchoolSleutel school, DateOnly vandaag) =>
        !state.Heeft(Ongevalsoort.Vergissing)
        && (MagOudersBellen(state, wie, school, vandaag) || (state.MelderId == wie.AccountId && !state.Gesloten && MagZien(state, wie, school, vandaag)));

    /// <summary>Why it can't be taken back; null when it can.</summary>
    public static Weigering? Intrekken(OngevalState state, string reden, Wie wie, SchoolSleutel school, DateOnly vandaag) =>
        state.Heeft(Ongevalsoort.Vergissing) ? Weigeringen.OngevalAlVergissing
        : !MagIntrekken(state, wie, school, vandaag) ? Weigeringen.GeenRecht
        : TekstRules.KeurRegels(reden, "reden", "de reden", OngevalGrenzen.TekstMax);

    /// <summary>How many supervise now (TSO-12c): what the middag counts, without who is with the child.</summary>
    /// <param name="geteld">Counted by the middag, which leaves out who it knows to be away and counts who came in.</param>
    public static int ToezichtNu(OngevalState state, int geteld) => Math.Max(0, geteld - state.Weg.Count(w => !w.Geteld));

    /// <summary>Until the last groep is fetched that day.</summary>
    public static bool IsPauze(SchoolView school, DateOnly datum, DateOnly vandaag, TimeOnly tijd) =>
        datum == vandaag && school.GroepenVan(Schooljaar.Van(datum)).Where(g => school.HeeftOverblijven(datum, g.Id)).Select(g => (TimeOnly?)g.Tijden.Ophalen).Max() is { } einde
        && tijd < einde;

    /// <summary>Why it can't be closed yet; nothing when it can.</summary>
    /// <param name="mist">Supervisors fewer than before it, as long as supervision is needed.</param>
    public static ImmutableArray<string> NogTeDoen(OngevalState state, int mist)
    {
        var open = ImmutableArray.CreateBuilder<string>();
        if (mist > 0)
        {
            open.Add(mist == 1 ? "Er staat 1 toezichthouder te weinig." : $"Er staan {mist} toezichthouders te weinig.");
        }

        if (state.Levensgevaar && !state.Heeft(Ongevalsoort.Nood))
        {
            open.Add("112 is nog niet gebeld.");
        }

        if (state.Levensgevaar && !state.LeidingBijBhv)
        {
            open.Add("Een BHV\u2019er heeft de leiding nog niet.");
        }

        if (!state.Heeft(Ongevalsoort.Gesproken))
        {
            open.Add("De ouders zijn nog niet bereikt.");
        }

        return open.ToImmutable();
    }

    /// <summary>The same form again, another form with its id, or a new one (null).</summary>
    public static Uitkomst? Eerder(OngevalState state, OperatieId operatie, string soort, string tekst, Wie wie)
    {
        if (state.Stappen.FirstOrDefault(s => s.Operatie == operatie) is not { } stap)
        {
            return null;
        }

        return stap.Soort == soort && stap.Tekst == tekst && stap.DoorNaam == wie.Naam ? Uitkomst.Goed : Weigeringen.OperatieAlGebruikt;
    }

    public static OngevalState Met(OngevalState state, string soort, string tekst, OperatieId operatie, Wie wie, DateTimeOffset nu) => state with
    {
        Stappen = state.Stappen.Add(new Ongevalstap(state.Stappen.Length + 1, soort, tekst, nu, wie.Naam, operatie)),
    };

    /// <summary>A note: known kind, text where the kind needs one, and parents only by who calls them (TSO-12d).</summary>
    public static Weigering? MagNoteren(OngevalState state, string soort, string tekst, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        if (!Ongevalsoort.TeNoteren.Contains(soort))
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (soort is Ongevalsoort.Gebeld or Ongevalsoort.Gesproken or Ongevalsoort.Afspraak or Ongevalsoort.Nazorg && !MagOudersBellen(state, wie, school, vandaag))
        {
            return Weigeringen.OudersBelt;
        }

        var magNaSluiten = soort == Ongevalsoort.Nazorg || Ongevalsoort.Verslag.Contains(soort);
        return state.Gesloten && !magNaSluiten ? Weigeringen.OngevalGesloten
            : soort is Ongevalsoort.Levensgevaar or Ongevalsoort.Nood ? TekstRules.Keur(tekst, "tekst", "de tekst", OngevalGrenzen.TekstMax)
            : TekstRules.KeurRegels(tekst, "tekst", "wat je wilt vastleggen", OngevalGrenzen.TekstMax);
    }

    /// <summary>What else follows from a note.</summary>
    public static OngevalState NaNotitie(OngevalState state, string soort) => soort switch
    {
        Ongevalsoort.Levensgevaar => state with { Levensgevaar = true },
        Ongevalsoort.Nazorg => state with { NazorgOp = null },
        _ => state,
    };

    public static Weigering? Nazorg(DateOnly? op, DateOnly vandaag) =>
        op is { } dag && (dag < vandaag || dag > vandaag.AddDays(OngevalGrenzen.NazorgDagenMax)) ? Weigeringen.NazorgDatum(OngevalGrenzen.NazorgDagenMax) : null;

    public static OngevalRij Rij(string id, OngevalState s) =>
        new(id, s.Datum, s.LeerlingId, s.PlekId, s.Levensgevaar, s.Gesloten, s.GroepId, s.Stappen[0].Op, s.NazorgOp, s.Heeft(Ongevalsoort.Vergissing));

    /// <summary>A teacher's role that names this groep.</summary>
    private static bool IsEigen(ActieveRol rol, string groepId) =>
        Rechtentabel.Bereik(rol.Rol, Recht.GroepsmiddagDoen) != Bereik.Geen && rol.Groepen.Contains(groepId, StringComparer.Ordinal);
}
