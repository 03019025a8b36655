namespace OrleansSchool.Opslag;

/// <summary>
/// Names a stored state: the word inside its envelope and the version of its shape. Never the .NET type name, so that types
/// may move. A state type without one, or without a row in <see cref="Bewaartermijnen"/>, fails the build's tests (SEC-5).
/// </summary>
/// <param name="soort">Lower case word, unique; also the name of the persistent state.</param>
/// <param name="vorm">Version of the shape, from 1.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ToestandAttribute(string soort, int vorm = 1) : Attribute
{
    public string Soort { get; } = soort;

    public int Vorm { get; } = vorm;
}
