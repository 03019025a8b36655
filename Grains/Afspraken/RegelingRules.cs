using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Afspraken;

/// <summary>Who acts, on which regeling, when.</summary>
internal sealed record Regelinghandeling(string Soort, Wie Wie, DateTimeOffset Op, DateOnly Vandaag, string Operatie)
{
    /// <summary>Besluiten about the reglement in force that no version holds yet, first day first: those that hold on its first day it carries out. Empty for another regeling.</summary>
    public ImmutableArray<Besluitvoorstel> Besluiten { get; init; } = [];
}

/// <summary>What a new version of a regeling must have (TSO-10b, TSO-14a, TSO-14d, TSO-15a).</summary>
internal static class RegelingRules
{
    private const int JarenTerugMax = 30;
    private const int GenoemdMax = 60;

    /// <summary>Texts without blanks around them and without empty ones, or why they can't be.</summary>
    public static Uitkomst<RegelingInvoer> Schoon(RegelingInvoer invoer)
    {
        ImmutableArray<string> regels = [.. (invoer.Regels.IsDefault ? [] : invoer.Regels).Select(TekstRules.Schoon).Where(r => r.Length > 0)];
        var nee = regels.IsEmpty ? Weigeringen.RegelsNodig
            : regels.Length > RegelingGrenzen.RegelsMax ? Weigeringen.TeVeel("regels", RegelingGrenzen.RegelsMax) with { Veld = "regels" }
            : regels.Sum(r => r.Length) > RegelingGrenzen.TekstMax ? Weigeringen.RegelsTeLang(RegelingGrenzen.TekstMax)
            : regels.Distinct(StringComparer.Ordinal).Count() < regels.Length ? Weigeringen.RegelDubbel
            : regels.FirstOrDefault(r => r.Contains(RegelingGrenzen.InTeVullen, StringComparison.Ordinal)) is { } open ? Weigeringen.NogInTeVullen(Kort(open))
            : regels.Select(r => TekstRules.KeurRegels(r, "regels", "een regel", RegelingGrenzen.RegelMax)).FirstOrDefault(w => w is not null);
        return nee is not null ? nee : invoer with { Regels = regels };
    }

    /// <summary>The state with the new version; its text is written apart.</summary>
    /// <param name="invoer">As <see cref="Schoon"/> gave it.</param>
    public static Uitkomst<RegelingState> LegVast(RegelingState was, RegelingInvoer invoer, int laatsteRegel, Regelinghandeling hier)
    {
        var vorige = was.Versies.IsEmpty ? null : was.Versies[^1];
        var hash = Hash(invoer.Regels);
        var open = hier.Besluiten;
        hier = hier with { Besluiten = [.. open.Where(b => b.Vanaf <= invoer.GeldtVanaf)] };
        var nee = vorige?.Hash == hash ? Weigeringen.NietsVeranderd
            : was.Versies.Length >= RegelingGrenzen.VersiesMax ? Weigeringen.TeVeel("versies", RegelingGrenzen.VersiesMax)
            : KeurDag(vorige, invoer.GeldtVanaf, hier.Vandaag) ?? (vorige is null ? null : KeurBesluitdag(open, hier)) ?? KeurOverleg(invoer.Overleg, hier);
        var besluit = nee is null ? Besluit(vorige, invoer.Besluit, hier) : null;
        if ((nee ?? besluit?.Weigering) is { } weigering)
        {
            return weigering;
        }

        var overleg = invoer.Overleg is { } o
            ? new Regelingoverleg(o.Op, TekstRules.Schoon(o.Team), TekstRules.Schoon(o.Commissie), TekstRules.Schoon(o.Uitkomst)) : null;
        var versie = new RegelingVersie(
            (vorige?.Nr ?? 0) + 1, invoer.GeldtVanaf, invoer.Regels.Length, hash, overleg, besluit?.Waarde, hier.Op, hier.Wie.Naam,
            hier.Besluiten.IsEmpty ? null : hier.Besluiten[^1].Id);
        return was with { Versies = was.Versies.Add(versie), LaatsteRegel = laatsteRegel, Gevraagd = [] };
    }

    /// <summary>Rules with their ids: the same words keep theirs, so that the log goes on naming the rule that was meant.</summary>
    public static (ImmutableArray<Regel> Regels, int Laatste) MetIds(ImmutableArray<string> teksten, ImmutableArray<Regel> vorige, int laatste)
    {
        var regels = ImmutableArray.CreateBuilder<Regel>(teksten.Length);
        foreach (var tekst in teksten)
        {
            var id = vorige.FirstOrDefault(r => r.Tekst == tekst)?.Id ?? string.Create(CultureInfo.InvariantCulture, $"r{++laatste}");
            regels.Add(new Regel(id, tekst));
        }

        return (regels.MoveToImmutable(), laatste);
    }

    public static string Hash(IEnumerable<string> regels) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', regels))));

    /// <summary>The first one may hold since long; later ones never with hindsight.</summary>
    private static Weigering? KeurDag(RegelingVersie? vorige, DateOnly vanaf, DateOnly vandaag)
    {
        var (eerst, laatst) = (vandaag.AddYears(-JarenTerugMax), vandaag.AddYears(1));
        return vanaf < eerst || vanaf > laatst ? Weigeringen.TeVerWeg("geldt-vanaf", vorige is null ? eerst : vandaag, laatst)
            : vorige is null ? null
            : vanaf <= vorige.GeldtVanaf ? Weigeringen.VersieVolgorde(vorige.GeldtVanaf)
            : vanaf < vandaag ? Weigeringen.VersieInVerleden
            : null;
    }

    /// <summary>What was decided never holds sooner than it was decided to; one that begins later doesn't keep the text of another back.</summary>
    /// <param name="open">All that no version holds yet, first day first.</param>
    private static Weigering? KeurBesluitdag(ImmutableArray<Besluitvoorstel> open, Regelinghandeling hier) =>
        !open.IsEmpty && hier.Besluiten.IsEmpty ? Weigeringen.VersieVoorBesluit(open[0].Vanaf) : null;

    /// <summary>
    /// Huisregels are made by schoolleiding and commissie and changed after overleg of team and commissie (TSO-14a, TSO-14d); the financiële afspraken are of
    /// schoolleiding and commissie (TSO-10b).
    /// </summary>
    private static Weigering? KeurOverleg(Regelingoverleg? overleg, Regelinghandeling hier)
    {
        var metSchoolleiding = hier.Soort == Regelingsoorten.Financieleafspraken;
        if (overleg is null || (TekstRules.Schoon(overleg.Team) + TekstRules.Schoon(overleg.Commissie) + TekstRules.Schoon(overleg.Uitkomst)).Length == 0)
        {
            return !Regelingsoorten.VraagtOverleg(hier.Soort) ? null : metSchoolleiding ? Weigeringen.AfspraakNodig : Weigeringen.OverlegNodig;
        }

        var namens = metSchoolleiding ? "een naam namens de schoolleiding" : "een naam namens het team";
        return (overleg.Op > hier.Vandaag ? Weigeringen.DatumInToekomst("overleg-op")
                : overleg.Op < hier.Vandaag.AddYears(-JarenTerugMax) ? Weigeringen.TeVerWeg("overleg-op", hier.Vandaag.AddYears(-JarenTerugMax), hier.Vandaag) : null)
            ?? TekstRules.KeurVerplicht(TekstRules.Schoon(overleg.Team), "overleg-team", namens, RegelingGrenzen.NamenMax)
            ?? TekstRules.KeurVerplicht(TekstRules.Schoon(overleg.Commissie), "overleg-commissie", "een naam namens de commissie", RegelingGrenzen.NamenMax)
            ?? TekstRules.KeurRegels(TekstRules.Schoon(overleg.Uitkomst), "overleg-uitkomst", "de uitkomst", RegelingGrenzen.OverlegMax);
    }

    /// <summary>
    /// The first reglement is the one that the school had, with or without the decision on it; another asks a besluit that went its whole route, of which the
    /// decision of the commissie is but the first step (TSO-2c, TSO-15a). What is typed in beside it doesn't count.
    /// </summary>
    private static Uitkomst<Besluit>? Besluit(RegelingVersie? vorige, BesluitInvoer? invoer, Regelinghandeling hier)
    {
        var genomen = hier.Besluiten.IsEmpty ? null : hier.Besluiten[^1].Commissie;
        if (hier.Soort == Regelingsoorten.Reglement && vorige is not null)
        {
            return genomen is null ? (Uitkomst<Besluit>)Weigeringen.BesluitNodig : genomen;
        }

        if (invoer is null)
        {
            return genomen is null ? null : (Uitkomst<Besluit>)genomen;
        }

        var besluit = BesluitRules.Maak(invoer, hier.Operatie, hier.Wie, hier.Op, hier.Vandaag);
        return besluit.IsGoed && !besluit.Waarde.IsAangenomen ? Weigeringen.BesluitNietAangenomen : besluit;
    }

    private static string Kort(string regel) => regel.Length <= GenoemdMax ? regel : regel[..GenoemdMax] + "…";
}
