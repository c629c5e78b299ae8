using CompBot.Worker.Commands;
using CompBot.Worker.Hosting;

NativeHeap.TryShareOne();
return await RootCommands.Build().Parse(args).InvokeAsync();
