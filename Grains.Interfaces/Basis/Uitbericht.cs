namespace OrleansSchool.Basis;

/// <summary>Where an outbox message comes from: sender key and its number to that receiver. The receiver keeps the highest.</summary>
[GenerateSerializer, Immutable, Alias("afzender")]
public sealed record Afzender([property: Id(0)] string Sleutel, [property: Id(1)] long Nummer);
