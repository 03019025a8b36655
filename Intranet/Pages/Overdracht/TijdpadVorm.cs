using System.Globalization;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A step of the tijdpad as a form sends it.</summary>
public sealed class StapVorm
{
    public string? Id { get; set; }

    public string? Naam { get; set; }

    public string? Vanaf { get; set; }

    public string? Uiterlijk { get; set; }

    public string? Wie { get; set; }

    public string? Bordstap { get; set; }

    public string? Toelichting { get; set; }

    internal static StapVorm Van(Tijdpadstap stap) => new()
    {
        Id = stap.Id,
        Naam = stap.Naam,
        Vanaf = Veldwaarde.Datum(stap.Vanaf),
        Uiterlijk = Veldwaarde.Datum(stap.Uiterlijk),
        Wie = stap.Wie?.ToString(),
        Bordstap = stap.Bordstap,
        Toelichting = stap.Toelichting,
    };

    /// <summary>Null when a date can't be read.</summary>
    internal Tijdpadstap? Lees(Invoer invoer)
    {
        invoer.Verplicht(nameof(Naam), Naam, "de naam van de stap");
        var (vanaf, uiterlijk) = (invoer.Datum(nameof(Vanaf), Vanaf, "de eerste dag"), invoer.Datum(nameof(Uiterlijk), Uiterlijk, "de laatste dag"));
        return vanaf is not { } van || uiterlijk is not { } tot || !invoer.IsGoed ? null : new Tijdpadstap(
            Id ?? "", Naam ?? "", van, tot, Enum.TryParse<Bevindingwie>(Wie, ignoreCase: true, out var wie) && Enum.IsDefined(wie) ? wie : null,
            string.IsNullOrEmpty(Bordstap) ? null : Bordstap, string.IsNullOrWhiteSpace(Toelichting) ? null : Toelichting);
    }
}

/// <summary>Settings of the overdracht beside the tijdpad.</summary>
public sealed class InstellingVorm
{
    /// <summary>Days after verstrekt; empty waits for 1 July.</summary>
    public string? Wistermijn { get; set; }

    public string? Sjabloon { get; set; }

    internal static InstellingVorm Van(TijdpadView view) => new()
    {
        Wistermijn = view.WissenNaDagen?.ToString(CultureInfo.InvariantCulture),
        Sjabloon = view.Okrsjabloon,
    };
}
