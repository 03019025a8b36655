using OrleansSchool.Simulation;

try
{
    return await Reeks.Draai(args, Opties.Lees(args));
}
catch (FormatException fout)
{
    await Console.Error.WriteLineAsync(fout.Message);
    return 2;
}
