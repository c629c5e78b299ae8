using System.CommandLine;
using CompBot.Mcp;

var data = new Option<string?>("--data") { Description = "The folder with the bundled guides and word lists; without it, 'data' beside or above the program" };
var guides = new Option<string[]>("--guides") { Description = "Further folders with guides; a later one wins for the same company and role", AllowMultipleArgumentsPerToken = true };
var root = new RootCommand("Pay bands, plans, playbooks and comparisons for an assistant, by the Model Context Protocol over standard input and output.") { data, guides };
root.SetAction((parsed, cancellationToken) => Serving.RunAsync(parsed.GetValue(data), parsed.GetValue(guides) ?? [], cancellationToken));
return await root.Parse(args).InvokeAsync();
