using OrleansSchool.Simulation;

try
{
    return await Reeks.Draai(Opties.Lees(args));
}
catch (FormatException fout)
{
    await Console.Error.WriteLineAsync(fout.Message);
    return 2;
}
