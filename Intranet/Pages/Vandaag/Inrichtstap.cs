namespace OrleansSchool.Intranet.Pages.Vandaag;

/// <summary>The step of the assistant that waits in a school that is being set up: as long as there is one, nobody reads that all is arranged (SET-1).</summary>
/// <param name="Zonder">What isn't there until then, in whole sentences.</param>
public sealed record Inrichtstap(int Nr, string Kop, string Zonder, string Url)
{
    /// <summary>In a sentence: "stap 4: tijden en pleinen".</summary>
    public string Naam => $"stap {Nr}: {Kop.ToLowerInvariant()}";
}
