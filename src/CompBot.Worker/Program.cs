using CompBot.Worker.Commands;

return await RootCommands.Build().Parse(args).InvokeAsync();
