namespace System;

/// <summary>Stands in for System.Memory.Data's type of this name, which Orleans' serializer interface uses, so that no package is needed.</summary>
public sealed class BinaryData(ReadOnlyMemory<byte> data)
{
    public ReadOnlyMemory<byte> ToMemory() => data;

    public byte[] ToArray() => data.ToArray();
}
