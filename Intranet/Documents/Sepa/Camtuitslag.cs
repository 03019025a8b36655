using System.Collections.Immutable;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Sepa;

/// <summary>What a file of the bank is.</summary>
/// <param name="Afschriften">Read; of a notification (camt.054) for information only.</param>
/// <param name="Weigering">Why nothing of it may be booked, in words for the screen; null when it may.</param>
internal sealed record Camtuitslag(ImmutableArray<IngelezenAfschrift> Afschriften, ImmutableArray<string> Meldingen, string? Weigering)
{
    public static Camtuitslag Nee(string waarom) => new([], [], waarom);
}

/// <summary>The file can't be taken; the sentence is for the screen.</summary>
internal sealed class CamtWeigeringException(string message) : Exception(message);
