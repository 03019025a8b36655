using Microsoft.AspNetCore.Mvc;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>What the framework says when a form value has the wrong shape, in Dutch (UX-1).</summary>
internal static class Meldingen
{
    public static void Vernederlands(MvcOptions opties)
    {
        var bericht = opties.ModelBindingMessageProvider;
        bericht.SetMissingBindRequiredValueAccessor(veld => $"Vul {veld} in.");
        bericht.SetMissingKeyOrValueAccessor(() => "Vul dit in.");
        bericht.SetMissingRequestBodyRequiredValueAccessor(() => "Dit formulier is leeg aangekomen.");
        bericht.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
        bericht.SetAttemptedValueIsInvalidAccessor((waarde, _) => $"‘{Kort(waarde)}’ past hier niet.");
        bericht.SetNonPropertyAttemptedValueIsInvalidAccessor(waarde => $"‘{Kort(waarde)}’ past hier niet.");
        bericht.SetUnknownValueIsInvalidAccessor(_ => "Deze waarde past hier niet.");
        bericht.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Deze waarde past hier niet.");
        bericht.SetValueIsInvalidAccessor(waarde => $"‘{Kort(waarde)}’ past hier niet.");
        bericht.SetValueMustBeANumberAccessor(_ => "Vul hier een getal in.");
        bericht.SetNonPropertyValueMustBeANumberAccessor(() => "Vul hier een getal in.");
    }

    private static string Kort(string waarde) => waarde.Length > 40 ? waarde[..40] + "…" : waarde;
}
