using MlConnector.Samples.Console.Commands;

return await CommandTree.RunAsync(args);
