using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

[Toestand("sessiesleutels")]
public sealed record SessiesleutelsState
{
    public ImmutableArray<BewaardeSessiesleutel> Sleutels { get; init; } = [];
}

public sealed record BewaardeSessiesleutel(string Naam, string Inhoud, DateTimeOffset Gemaakt);

internal static class SessiesleutelRules
{
    /// <summary>The framework makes one in ninety days.</summary>
    public const int SleutelsMax = 50;

    public const int BytesMax = 3 * 1024;

    /// <summary>Two that were made within this were made by two instances that didn't know of each other.</summary>
    public static readonly TimeSpan Samen = TimeSpan.FromMinutes(10);

    private const string IsSleutel = "key-";

    /// <summary>The keys with this one; unchanged when it is a second first one. The oldest go.</summary>
    public static ImmutableArray<BewaardeSessiesleutel> Met(ImmutableArray<BewaardeSessiesleutel> was, BewaardeSessiesleutel nieuw)
    {
        var dubbel = nieuw.Naam.StartsWith(IsSleutel, StringComparison.Ordinal)
            && was.Any(s => s.Naam.StartsWith(IsSleutel, StringComparison.Ordinal) && (nieuw.Gemaakt - s.Gemaakt).Duration() < Samen);
        return dubbel || was.Any(s => s.Naam == nieuw.Naam) ? was : [.. was.Add(nieuw).TakeLast(SleutelsMax)];
    }
}

internal sealed class SessiesleutelsGrain(
    [PersistentState("sessiesleutels", VerzegeldeOpslag.Naam)] IPersistentState<SessiesleutelsState> opslag) : Grain, ISessiesleutelsGrain
{
    public Task<ImmutableArray<Sessiesleutel>> Alles() => Task.FromResult<ImmutableArray<Sessiesleutel>>(
        [.. opslag.State.Sleutels.Select(s => new Sessiesleutel(s.Naam, [.. Convert.FromBase64String(s.Inhoud)], s.Gemaakt))]);

    public async Task Voeg(Sessiesleutel sleutel)
    {
        if (sleutel.Inhoud.Length > SessiesleutelRules.BytesMax)
        {
            throw new InvalidOperationException($"A session key of more than {SessiesleutelRules.BytesMax} bytes.");
        }

        var met = SessiesleutelRules.Met(
            opslag.State.Sleutels, new BewaardeSessiesleutel(sleutel.Naam, Convert.ToBase64String(sleutel.Inhoud.AsSpan()), sleutel.Gemaakt));
        if (met != opslag.State.Sleutels)
        {
            await opslag.Bewaar(new SessiesleutelsState { Sleutels = met });
        }
    }

    public Task LegVast() => opslag.RecordExists ? Task.CompletedTask : opslag.Bewaar(opslag.State);
}
