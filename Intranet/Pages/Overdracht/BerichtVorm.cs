using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A pupil as the VO school wrote it, in a form.</summary>
public sealed class BerichtregelVorm
{
    public string? Achternaam { get; set; }

    public string? Roepnaam { get; set; }

    public string? Geboortedatum { get; set; }

    public string? Niveau { get; set; }

    /// <summary>Filled from the list that was read: another list, or other columns, come in its place. What was typed by hand stays.</summary>
    public bool UitLijst { get; set; }

    public bool IsLeeg => string.IsNullOrWhiteSpace(Achternaam + Roepnaam + Geboortedatum + Niveau);
}

/// <summary>The message of a VO school in a form (OSO-S1).</summary>
public sealed class BerichtVorm
{
    public const string Deel = "Bericht";

    public string? VoSchoolId { get; set; }

    public string? Ontvangen { get; set; }

    public string? Bron { get; set; } = "lijst";

    public IList<BerichtregelVorm> Regels { get; set; } = [];

    /// <summary>Empty lines at the end, so that there is room to type.</summary>
    public void VulAan(int aantal)
    {
        Regels = [.. Regels.Take(OverdrachtGrenzen.BerichtregelsMax + 1)];
        while (Regels.Count < Math.Min(aantal, OverdrachtGrenzen.BerichtregelsMax))
        {
            Regels.Add(new BerichtregelVorm());
        }
    }

    /// <summary>So that the number of a line is the one that a refusal names.</summary>
    public void LaatLegeWeg() => Regels = [.. Regels.Where(r => !r.IsLeeg).Take(OverdrachtGrenzen.BerichtregelsMax + 1)];

    /// <summary>The lines of a list below those that were typed by hand; false, and nothing changed, when that is more than a message holds.</summary>
    public bool NeemOver(IEnumerable<BerichtregelVorm> uitLijst)
    {
        List<BerichtregelVorm> samen = [.. Regels.Where(r => !r.IsLeeg && !r.UitLijst), .. uitLijst];
        var past = samen.Count <= OverdrachtGrenzen.BerichtregelsMax;
        Regels = past ? samen : Regels;
        return past;
    }

    /// <summary>What to send; null when something can't be read. Empty lines are left out.</summary>
    internal Voberichtinvoer? Lees(Func<string, Invoer> invoer)
    {
        var kop = invoer(Deel);
        kop.Verplicht(nameof(VoSchoolId), VoSchoolId, "de VO-school");
        var ontvangen = kop.Datum(nameof(Ontvangen), Ontvangen, "de dag waarop het bericht kwam");
        var regels = ImmutableArray.CreateBuilder<Voberichtregel>();
        for (var i = 0; i < Regels.Count; i++)
        {
            if (!Regels[i].IsLeeg)
            {
                var regel = invoer(string.Create(CultureInfo.InvariantCulture, $"{Deel}.{nameof(Regels)}[{i}]"));
                regel.Verplicht(nameof(BerichtregelVorm.Achternaam), Regels[i].Achternaam, "de achternaam");
                regels.Add(new Voberichtregel(
                    Regels[i].Achternaam?.Trim() ?? "", Niets(Regels[i].Roepnaam), regel.Datum(nameof(BerichtregelVorm.Geboortedatum), Regels[i].Geboortedatum), Niets(Regels[i].Niveau)));
            }
        }

        if (regels.Count == 0)
        {
            kop.Fout("Regels[0].Achternaam", "Vul minstens één leerling in.");
        }

        return kop.IsGoed ? new Voberichtinvoer(VoSchoolId!, ontvangen!.Value, Bron ?? "", regels.ToImmutable()) : null;
    }

    private static string? Niets(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
