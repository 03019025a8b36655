using System.Runtime.CompilerServices;

namespace OrleansSchool.Tests.Contract;

/// <summary>A test of a promise that only our own engine makes; on the other engine it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IngebedFactAttribute : FactAttribute
{
    public IngebedFactAttribute(string reden, [CallerFilePath] string? bestand = null, [CallerLineNumber] int regel = -1)
        : base(bestand, regel)
    {
        Skip = reden;
        SkipType = typeof(Motor);
        SkipUnless = nameof(Motor.IsIngebed);
    }
}
