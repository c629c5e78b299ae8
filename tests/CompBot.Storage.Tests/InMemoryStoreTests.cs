using CompBot.Engine;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

public sealed class InMemoryStoreTests : StoreContract
{
    protected override Task<IConversationStore> OpenAsync() => Task.FromResult<IConversationStore>(new InMemoryStore());
}
