using System.Globalization;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The process speaks Dutch, whatever the machine is set to (UX-1).</summary>
internal static class Taal
{
    public static CultureInfo Nederlands { get; } = CultureInfo.GetCultureInfo("nl-NL");

    public static void Zet()
    {
        CultureInfo.DefaultThreadCurrentCulture = Nederlands;
        CultureInfo.DefaultThreadCurrentUICulture = Nederlands;
        CultureInfo.CurrentCulture = Nederlands;
        CultureInfo.CurrentUICulture = Nederlands;
    }
}
