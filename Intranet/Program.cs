using OrleansSchool.Intranet.Cli;

return await Opdrachten.Voer(args);
